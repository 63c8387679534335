import type { Remark } from '../content/fault.ts';
import type { Page } from '../content/page.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const SPAN = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;
/** Software that this house runs is younger. */
const LONG_AGO = '2000-01-01';
const LEAST_DAYS = 7;
const MOST_DAYS = 3 * 366;

/** Days and spans that are well written and cannot be meant. `today` is a plain day. */
export function dateRemarks({ data, place }: Page, today: string): Remark[] {
  const reviewed = dayFault(data.reviewed, today);
  const span = spanFault(data['review-every']);
  return [
    ...(reviewed ? [{ ...place(['reviewed']), weight: 'doubtful' as const, ...reviewed }] : []),
    ...(span ? [{ ...place(['review-every']), weight: 'doubtful' as const, ...span }] : []),
  ];
}

function dayFault(day: unknown, today: string) {
  if (typeof day !== 'string' || !DAY.test(day)) return undefined;
  const mend = 'Write the day on which somebody went through it.';
  if (day > today) return { what: `\`reviewed\` lies in the future: ${day}`, mend };
  return day < LONG_AGO ? { what: `\`reviewed\` lies very far back: ${day}`, mend } : undefined;
}

function spanFault(span: unknown) {
  const [written, ...parts] = (typeof span === 'string' && SPAN.exec(span)) || [];
  if (written === undefined) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = parts.map((part) => Number(part ?? 0));
  const total = years * 365 + months * 30 + weeks * 7 + days;
  if (total > 0 && total < LEAST_DAYS) {
    const what = `\`review-every\` asks for a review every ${written}, more often than weekly`;
    return { what, mend: 'Nobody keeps that up: write `P1W` or more.' };
  }
  if (total <= MOST_DAYS) return undefined;
  const what = `\`review-every\` asks for a review every ${written}, less than once in three years`;
  return { what, mend: 'By then it is wrong: write `P1Y` or less.' };
}
