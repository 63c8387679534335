import type { Fault, Weight } from '../content/fault.ts';
import type { Format } from './options.ts';
import { countsOf, report, summary } from './report.ts';

/** One reading of the folder, as it is told of. `notes` are what could not be checked, and why. */
export type Reading = { faults: Fault[]; notes: string[]; strict: boolean; folder: string };

/** Whether the command fails: on what is wrong, and when it is strict on anything. */
export function failed({ faults, strict }: Reading): boolean {
  return faults.some(({ weight }) => strict || weight === 'wrong');
}

/** A reading in words, as annotations of a GitHub workflow, or as one line of JSON. */
export function told(reading: Reading, format: Format): string {
  if (format === 'json') return JSON.stringify(asJson(reading));
  const { faults, notes, folder } = reading;
  const lines = format === 'github' ? annotations(reading) : report(faults, folder);
  return [lines, ...notes, summary(faults)].filter((line) => line !== '').join('\n');
}

/**
 * `{ faults: [{ file, line, column, weight, what, mend }], counts: { wrong, missing, doubtful },
 * notes: [text], failed }`. Lines and columns are counted from one; `file` is relative to where the
 * command was run.
 */
function asJson(reading: Reading) {
  const { faults, notes, folder } = reading;
  return {
    faults: faults.map(({ path, line, column, weight, what, mend }) => {
      return { file: fileOf(folder, path), line, column, weight, what, mend };
    }),
    counts: countsOf(faults),
    notes,
    failed: failed(reading),
  };
}

const LEVELS: Record<Weight, string> = { wrong: 'error', missing: 'notice', doubtful: 'warning' };

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotations({ faults, strict, folder }: Reading): string {
  return faults
    .map(({ path, line, column, weight, what, mend }) => {
      const level = strict ? 'error' : LEVELS[weight];
      const file = property(fileOf(folder, path));
      return `::${level} file=${file},line=${line},col=${column}::${data(`${what}\n${mend}`)}`;
    })
    .join('\n');
}

/** What follows the second `::`. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function fileOf(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}
