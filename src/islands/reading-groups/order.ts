/** The same things, with the one at `from` where the one at `to` stood. */
export function moved<T>(things: readonly T[], from: number, to: number): T[] {
  const rest = [...things];
  const [taken] = rest.splice(from, 1);
  if (taken !== undefined) rest.splice(Math.max(0, Math.min(to, rest.length)), 0, taken);
  return rest;
}
