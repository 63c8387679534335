type Thing = { id: string };

/**
 * The order in which things stand while somebody reads them: what was there stays where it was,
 * whatever it is worth now, and what is new comes last.
 */
export function calmOrder<T extends Thing>(before: readonly string[], things: readonly T[]): T[] {
  const place = new Map(before.map((id, index) => [id, index]));
  const at = ({ id }: Thing) => place.get(id) ?? before.length;
  return [...things].sort((one, other) => at(one) - at(other));
}
