import { isOwn } from '../../events/rules.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import type { Asker } from '../../people/schema.ts';
import { declineWords, guestsFor } from '../speakers/tell.ts';
import { draftRefusal, missingIn } from './rules.ts';
import type { DraftSummary, TalkDraft } from './schema.ts';
import type { DraftRow } from './store.ts';

/** A draft in a list. */
export function draftSummaryFor(
  draft: DraftRow,
  asker: Asker | undefined,
  now: Date,
): DraftSummary {
  const { kind, slug, title, date, time, zone, place } = draft;
  return {
    ...{ kind, slug, title, date, time, zone, place },
    host: draft.hostRef,
    speakers: draft.speakerRefs,
    guests: draft.guests.map(({ name }) => ({ name })),
    series: draft.series,
    mine: isOwn(draft, asker),
    missing: missingIn(draft, now),
  };
}

/** A draft on its own page; whether this person may see it was asked before. */
export function draftFor(draft: DraftRow, asker: Asker | undefined, now: Date): TalkDraft {
  const { abstract, minutes, link, seats, version } = draft;
  const why = (step: Parameters<typeof draftRefusal>[3]) =>
    draftRefusal(draft, asker, now, step)?.message ?? null;
  return {
    ...draftSummaryFor(draft, asker, now),
    ...{ phase: 'draft', abstract, minutes, link, seats, version },
    abstractHtml: renderMarkdown(abstract),
    guests: guestsFor(draft.guests),
    refusals: {
      edit: why('edit'),
      announce: why('announce'),
      discard: why('discard'),
      decline: declineWords(draft, asker, now),
    },
  };
}
