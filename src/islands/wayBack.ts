import { ownAddress } from '../../api/sign-ins/rules.ts';

/**
 * Where to go after signing in: the `from` of the page's address when it lies on this site, else
 * home. A whole address is returned, because a path such as `//elsewhere` would lead away.
 */
export function wayBack({ search, origin }: { search: string; origin: string }): string {
  return origin + ownAddress(new URLSearchParams(search).get('from') ?? '/', origin);
}
