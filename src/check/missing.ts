import type { Remark } from '../content/fault.ts';
import { START } from '../content/fault.ts';
import type { Page } from '../content/page.ts';

/** What a playbook does without for now: it is built, and its page shows it as missing. */
export function missingRemarks({ data, place }: Page, today: string): Remark[] {
  if (data.draft === true) return [];
  const lacks = [
    ...(data.owner === undefined ? ['no owner'] : []),
    ...(data.reviewed === undefined ? ['no review date'] : []),
  ];
  const adds = [
    ...(data.owner === undefined ? ['`owner: <team>`'] : []),
    ...(data.reviewed === undefined ? ['`reviewed: <day>`'] : []),
  ];
  if (lacks.length === 0) return fromTheFuture(data.reviewed, place, today);
  const mend = `Add ${adds.join(' and ')} to its front matter.`;
  return [{ ...START, weight: 'missing', what: `has ${lacks.join(' and ')}`, mend }];
}

function fromTheFuture(reviewed: unknown, place: Page['place'], today: string): Remark[] {
  if (typeof reviewed !== 'string' || reviewed <= today || !/^\d{4}-\d\d-\d\d$/.test(reviewed))
    return [];
  const what = `\`reviewed\` lies in the future: ${reviewed}`;
  return [
    {
      ...place(['reviewed']),
      weight: 'doubtful',
      what,
      mend: 'Write the day on which somebody went through it.',
    },
  ];
}
