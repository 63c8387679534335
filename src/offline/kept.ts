/** What the build tells the worker, in the first line of `sw.js`. */
export type Kept = {
  /** When the site was built, a UTC instant. */
  builtAt: string;
  /**
   * The addresses that are fetched ahead, encoded, each with the revision of its content; null where
   * the address itself changes with the content.
   */
  files: [url: string, revision: string | null][];
};

/** The global variable of the worker in which it finds this. */
export const keptName = 'potluckKept';

/** `playbooks/a b/index.html` is asked for as `/playbooks/a%20b/`. */
export function addressOf(path: string): string {
  const address = path.replace(/(^|\/)index\.html$/, '$1');
  return `/${address.split('/').map(encodeURIComponent).join('/')}`;
}
