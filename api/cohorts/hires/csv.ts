/** A record of a CSV, with the line on which it begins, from 1, and its text as it was. */
export type CsvRecord = { line: number; cells: string[]; text: string };

/**
 * Reads what spreadsheets paste and save (RFC 4180, and with semicolons or tabs): the separator is
 * whichever the first line has most of. Empty lines are left out.
 */
export function readCsv(text: string): CsvRecord[] {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(whole.split('\n', 1)[0] ?? '');
  const records: CsvRecord[] = [];
  let line = 1;
  for (const raw of recordsIn(whole)) {
    const cells = cellsIn(raw, separator);
    if (cells.some((cell) => cell !== '')) records.push({ line, cells, text: raw });
    line += raw.split('\n').length;
  }
  return records;
}

function separatorOf(first: string): string {
  const count = (sign: string) => first.split(sign).length;
  return ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** Lines, except that a quoted cell may hold line ends. */
function recordsIn(text: string): string[] {
  const records: string[] = [];
  for (const line of text.split('\n')) {
    const last = records.at(-1);
    const isOpen = last !== undefined && (last.match(/"/g)?.length ?? 0) % 2 === 1;
    if (isOpen) records[records.length - 1] = `${last}\n${line}`;
    else records.push(line);
  }
  return records;
}

function cellsIn(record: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < record.length; at += 1) {
    const sign = record[at] ?? '';
    if (sign === '"' && isQuoted && record[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}
