/** A part of a file, by its first and its last byte. */
export type Range = { from: number; to: number };

const ONE = /^bytes=(\d*)-(\d*)$/;

/**
 * The part that a request asks for, as players of films do: some play nothing without it. Of
 * several parts, and of what is not understood, the whole is sent, as RFC 9110 allows; `beyond`
 * where the file ends before it begins.
 */
export function rangeOf(
  headers: Headers,
  etag: string,
  size: number,
): Range | 'beyond' | undefined {
  const asked = ONE.exec(headers.get('range') ?? '');
  const unless = headers.get('if-range');
  if (!asked || (unless !== null && unless !== etag)) return undefined;
  const [, first = '', last = ''] = asked;
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (from >= size) return 'beyond';
  return to < from ? undefined : { from, to };
}
