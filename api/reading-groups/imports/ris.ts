import { type Entry, entryOf, type Found, type Problem, sorted } from './entry.ts';

type Field = { tag: string; value: string; line: number };

/**
 * A file of RIS: lines of two letters, two spaces, a hyphen and a value, from `TY` to `ER`. What stands
 * outside of that is named by its line.
 */
export function readRis(text: string): Found {
  const found: (Entry | Problem)[] = [];
  let record: Field[] | undefined;
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = at + 1;
    const [, tag = '', value = ''] = /^\uFEFF?\s*([A-Z][A-Z0-9])\s{1,2}-\s?(.*)$/.exec(raw) ?? [];
    if (tag === 'TY') {
      if (record) found.push(unended(record));
      record = [{ tag, value, line }];
    } else if (tag === 'ER') {
      if (record) found.push(recordOf(record));
      else found.push({ line, message: 'An ER without a TY before it.' });
      record = undefined;
    } else if (tag && record) record.push({ tag, value: value.trim(), line });
    else if (raw.trim() && record) continued(record, raw);
    else if (raw.trim()) found.push({ line, message: 'This line belongs to no entry.' });
  }
  if (record) found.push(unended(record));
  return sorted(found);
}

/** A long value goes on in the next line. */
function continued(record: Field[], raw: string): void {
  const last = record.at(-1);
  if (last) last.value = `${last.value} ${raw.trim()}`;
}

const unended = ([first]: Field[]): Problem => ({
  line: first?.line ?? 1,
  message: 'This entry has no end (ER).',
});

function recordOf(record: Field[]): Entry | Problem {
  const all = (...tags: string[]) =>
    record.filter(({ tag }) => tags.includes(tag)).map(({ value }) => value);
  const first = (...tags: string[]) => tags.flatMap((tag) => all(tag)).find(Boolean);
  const year = /\d{4}/.exec(first('PY', 'Y1', 'DA') ?? '')?.[0];
  return entryOf(
    {
      title: first('TI', 'T1', 'CT', 'BT'),
      authors: all('AU', 'A1').map(inOrder),
      year: year ? Number(year) : null,
      source: first('JO', 'JF', 'T2', 'JA', 'PB'),
      link: first('UR', 'L1', 'LK'),
      doi: first('DO'),
      isbn: first('SN')?.split(/\s+/)[0],
      tags: all('KW'),
    },
    record[0]?.line ?? 1,
  );
}

/** `Lamport, Leslie` as it is said: Leslie Lamport. */
function inOrder(name: string): string {
  const [family = '', given = '', suffix = ''] = name.split(',').map((part) => part.trim());
  return [given, family, suffix].filter(Boolean).join(' ');
}
