/** Where in a file, counted from one, as editors do. */
export type Place = { line: number; column: number };

/**
 * How much it matters: *wrong* stops the build, *missing* shows as missing on the page,
 * *doubtful* is built as it stands and is probably not what was meant.
 */
export type Weight = 'wrong' | 'missing' | 'doubtful';

/** Something about an authored file that somebody should mend, and how. */
export type Fault = Place & {
  /** The file, relative to the folder of content. */
  path: string;
  weight: Weight;
  what: string;
  mend: string;
};

/** A fault before it is known in which file it lies. */
export type Remark = Omit<Fault, 'path'>;

export const START: Place = { line: 1, column: 1 };
