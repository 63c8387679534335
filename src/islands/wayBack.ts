/**
 * Where to go after signing in: the `from` of the page's address when it lies on this site, else
 * home. A whole address is returned, because a path such as `//elsewhere` would lead away.
 */
export function wayBack({ search, origin }: { search: string; origin: string }): string {
  const home = `${origin}/`;
  const from = new URLSearchParams(search).get('from') ?? '/';
  if (!from.startsWith('/') || !URL.canParse(from, origin)) return home;
  const to = new URL(from, origin);
  if (to.origin !== origin || /^\/(sign-in|api)\//.test(to.pathname)) return home;
  return to.href;
}
