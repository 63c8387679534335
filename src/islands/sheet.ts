/**
 * Brings a sheet of styles that only what follows needs, and waits until it applies, so that nothing
 * is seen without it. Where it cannot be had, what follows is plain and still of use.
 */
export function sheet(href: string): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const settled = new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
  document.head.append(link);
  return settled;
}
