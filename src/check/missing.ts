import type { Remark } from '../content/fault.ts';
import { START } from '../content/fault.ts';
import type { Page } from '../content/page.ts';

/** What a playbook does without for now: it is built, and its page shows it as missing. */
export function missingRemarks({ data, keys, remarks }: Page): Remark[] {
  // Front matter that cannot be read may hold all of it.
  const isUnread = keys.length === 0 && remarks.some(({ weight }) => weight === 'wrong');
  if (data.draft === true || isUnread) return [];
  const lacks = [
    ...(data.owner === undefined ? ['no owner'] : []),
    ...(data.reviewed === undefined ? ['no review date'] : []),
  ];
  const adds = [
    ...(data.owner === undefined ? ['`owner: <team>`'] : []),
    ...(data.reviewed === undefined ? ['`reviewed: <day>`'] : []),
  ];
  if (lacks.length === 0) return [];
  const mend = `Add ${adds.join(' and ')} to its front matter.`;
  return [{ ...START, weight: 'missing', what: `has ${lacks.join(' and ')}`, mend }];
}
