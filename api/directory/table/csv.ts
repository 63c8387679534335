export type Line = { line: number; cells: Record<string, string> };

/** How columns may be called. */
const names: Record<string, string> = {
  ...{ mail: 'mail', email: 'mail', 'e-mail': 'mail', name: 'name', title: 'title' },
  ...{ team: 'team', zone: 'zone', timezone: 'zone', 'time zone': 'zone' },
};

/** The rows of a table by the names of its columns, or in words why it cannot be read. */
export async function linesOf(text: string): Promise<Line[] | string> {
  const { CsvError, parse } = await import('csv-parse/sync');
  const [first = ''] = text.split('\n', 1);
  const count = (sign: string) => first.split(sign).length;
  const delimiter = [',', ';', '\t'].reduce((best, sign) =>
    count(sign) > count(best) ? sign : best,
  );
  try {
    const found = parse(text, {
      ...{ bom: true, delimiter, trim: true, skip_empty_lines: true, info: true },
      relax_column_count: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    const [head, ...rows] = found;
    const columns = head?.record.map((name) => names[name.toLowerCase()]) ?? [];
    if (!columns.includes('mail') || !columns.includes('name')) {
      return 'The first line must name the columns, with “mail” and “name” among them.';
    }
    return rows.map(({ info, record }) => ({
      line: info.lines,
      cells: Object.fromEntries(
        columns.flatMap((name, at) => (name ? [[name, record[at] ?? '']] : [])),
      ),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return 'This cannot be read as a table: a quote is not closed, or stands in the wrong place.';
  }
}
