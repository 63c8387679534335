const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;
const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const LIST = new Intl.ListFormat('en-GB');

/** A span as people say how often: `P6M` is "every six months", `P1Y6M` "every year and six months". */
export function everySpan(span: string): string {
  const parts = [...span.matchAll(/(\d+)([YMWD])/g)].filter(([, count]) => Number(count) > 0);
  const said = parts.map(([, count, unit]) => spoken(Number(count), UNITS[unit as 'Y']));
  return `every ${LIST.format(said).replace(/^one /, '')}`;
}

function spoken(count: number, unit: string): string {
  return `${NUMBERS[count] ?? count} ${unit}${count === 1 ? '' : 's'}`;
}
