import { renderMarkdown } from '../../markdown/render.ts';
import type { Asker } from '../../people/schema.ts';
import type { Portal } from '../../portal.ts';
import type { IdeaPageRow } from '../ideas/rows.ts';
import {
  handInRefusal,
  isInside,
  submissionChecks,
  takeBackRefusal,
  writeRefusal,
} from './rules.ts';
import type { Submission, SubmissionPage } from './schema.ts';
import type { SubmissionRow } from './store.ts';

/** What was made, with its texts as they are shown. */
export const submissionTold = (row: SubmissionRow): Submission => {
  const { title, about, proved, unproved, version, handedInAt, presenters, links, pictures } = row;
  return {
    ...{ title, about, proved, unproved, version, handedInAt, presenters, links, pictures },
    aboutHtml: renderMarkdown(about),
    provedHtml: renderMarkdown(proved),
    unprovedHtml: renderMarkdown(unproved),
  };
};

type Looking = { portal: Pick<Portal, 'now'>; asker: Asker | undefined };

/** What a hack team made, as this person may see it. */
export function submissionFor(
  idea: IdeaPageRow,
  row: SubmissionRow,
  { portal, asker }: Looking,
): SubmissionPage {
  const now = portal.now();
  const inside = isInside(idea, asker);
  const already = 'It is handed in.';
  return {
    submission: inside || row.handedInAt ? submissionTold(row) : null,
    checks: inside ? submissionChecks(row) : [],
    refusals: {
      edit: writeRefusal(idea, asker, now)?.message ?? null,
      handIn: row.handedInAt ? already : (handInRefusal(idea, row, asker, now)?.message ?? null),
      takeBack: row.handedInAt
        ? (takeBackRefusal(idea, asker, now)?.message ?? null)
        : 'It is not handed in.',
    },
  };
}
