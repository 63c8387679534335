/** What of all that was read is wanted, as the address says it. */
export type Wanted = Record<(typeof fields)[number], string>;

const fields = ['words', 'group', 'before'] as const;

export function wantedHere(): Wanted {
  const asked = new URLSearchParams(location.search);
  return Object.fromEntries(fields.map((field) => [field, asked.get(field) ?? ''])) as Wanted;
}

export function addressOf(wanted: Wanted): string {
  const said = fields.filter((field) => wanted[field]).map((field) => [field, wanted[field]]);
  return said.length > 0 ? `?${new URLSearchParams(said)}` : location.pathname;
}
