import type { TalkDraft } from '../../../api/talks/drafts/schema.ts';
import type { Talk } from '../../../api/talks/schema.ts';
import type { Answer } from '../answer.ts';
import { kind, word } from './kind.ts';
import { announce, edit, editDraft, makeDraft, offer } from './save.ts';
import { draftingOf, offerOf, type Values } from './values.ts';

/** What the press of a button means: everyone sees it now, or it stays a draft. */
export type Way = 'open' | 'draft';

export type ToSend = {
  /** What is edited; undefined: something new. */
  talk: Talk | TalkDraft | undefined;
  values: Values;
  way: Way;
  /** The version from which it was made. */
  version: number;
  /** Why it is moved, if that is said. */
  reason: string;
  /** Names a new draft, so that sending it twice makes one. */
  id: string;
  /** Hears of the version of a draft that was saved on the way to being announced. */
  onVersion: (version: number) => void;
};

/** Sends what the form holds the way that was asked for. */
export async function send(asked: ToSend): Promise<Answer<Talk | TalkDraft>> {
  const { talk, values, way, version, id, reason } = asked;
  if (!talk) {
    return way === 'draft'
      ? makeDraft({ ...draftingOf(values), kind, id })
      : offer({ ...offerOf(values), kind });
  }
  if (talk.phase !== 'draft') {
    return edit(talk.slug, { ...offerOf(values), version, ...(reason && { reason }) });
  }
  const saved = await editDraft(talk.slug, { ...draftingOf(values), version });
  if (saved.is !== 'value' || way === 'draft') return saved;
  asked.onVersion(saved.value.version);
  return announce(talk.slug);
}

/** What the page that comes next says of it. */
export function sentWords(before: Talk | TalkDraft | undefined, sent: Talk | TalkDraft): string {
  if (sent.phase === 'draft') return before ? 'Saved.' : 'Your draft is kept. Only you see it.';
  return before && before.phase !== 'draft' ? 'Saved.' : `Your ${word} is on the list.`;
}
