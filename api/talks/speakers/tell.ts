import { kindWords } from '../../events/phases/rules.ts';
import type { EventFacts } from '../../events/rules.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import type { Asker } from '../../people/schema.ts';
import { declineRefusal } from './rules.ts';
import type { GuestSpeaker } from './schema.ts';

/** Guests with what is said of them, as their talk's page shows it. */
export const guestsFor = (guests: GuestSpeaker[]) =>
  guests.map(({ name, bio }) => ({ name, bio, bioHtml: renderMarkdown(bio) }));

/** Why this person cannot say that they will not speak; null: they can. */
export function declineWords(talk: EventFacts, asker: Asker | undefined, now: Date): string | null {
  if (!asker || !talk.speakers.includes(asker.id))
    return `You do not speak at this ${kindWords[talk.kind]}.`;
  return declineRefusal(talk, asker, now)?.message ?? null;
}
