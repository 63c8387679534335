/** So that spreadsheets read UTF-8 and not what their country used to write. */
const byteOrderMark = '\uFEFF';
/** A cell that begins so is a formula to some spreadsheet, full-width forms included. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** One cell: always quoted, and never a formula. */
function cell(value: string | number): string {
  if (typeof value === 'number') return `"${value}"`;
  const safe = formula.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A table for a spreadsheet (RFC 4180), with line ends and quotes as all of them read them. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((cells) => cells.map(cell).join(','));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}
