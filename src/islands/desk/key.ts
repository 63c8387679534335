import { slugHere } from '../door/ask.ts';

/** What follows the `#`, which browsers send to nobody: the key of a desk, or a guest's code. */
const said = location.hash.slice(1);
const form = /^[\w-]{43}$/;

const nameOf = (slug: string): string => `potluck:front-desk:${slug}`;

/** The code that was read from a guest's phone, if that led here. */
export const placeRead: string | undefined = /^place=([\w-]{43})$/.exec(said)?.[1];

/** The key of this browser for the desk: of its link, kept so that guests' codes find it. */
export function deskKey(): string | undefined {
  const slug = slugHere();
  try {
    if (form.test(said)) localStorage.setItem(nameOf(slug), said);
    return localStorage.getItem(nameOf(slug)) ?? undefined;
  } catch {
    return form.test(said) ? said : undefined;
  }
}

/** This browser is no desk any more. */
export function forgetKey(): void {
  try {
    localStorage.removeItem(nameOf(slugHere()));
  } catch {
    // Where nothing can be kept, nothing was.
  }
}
