import { kindWords, stepRefusal } from '../../events/phases/rules.ts';
import { type EventFacts, phaseOf } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker, PersonRef } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import type { GuestSpeaker } from './schema.ts';

/** Who speaks, and in which series, as it is said of a talk; undefined leaves it as it is. */
export type SpeakersSaid = {
  speakers?: string[] | undefined;
  guests?: GuestSpeaker[] | undefined;
  /** Slug of the series; null: of none. */
  series?: string | null | undefined;
};

/** Why these cannot be the speakers; `known` are those of the slugs who work here. */
export function speakersRefusal(
  { speakers, guests, series }: SpeakersSaid,
  known: PersonRef[],
  knownSeries: { slug: string } | null,
): Refusal | undefined {
  if (series && !knownSeries) return atField('series', 'There is no such series here.');
  const unknown = speakers?.find((slug) => !known.some((person) => person.slug === slug));
  if (unknown !== undefined) return atField('speakers', `Nobody here is called ${unknown}.`);
  if (speakers?.length === 0 && !guests?.length) return atField('speakers', 'Say who speaks.');
  return undefined;
}

function atField(field: string, message: string): Refusal {
  return {
    code: 'invalid',
    message: 'One thing needs another look.',
    fields: [{ field, message }],
  };
}

/** Why this person cannot say that they will not speak; who is no speaker has nothing to say. */
export function declineRefusal(
  talk: EventFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = permissionRefusal(roleOf(asker), 'talk.decline', true);
  const word = kindWords[talk.kind];
  if (barred) return barred;
  if (asker && talk.host === asker.id) {
    const message = `This ${word} is yours. Cancel it, or name others who speak.`;
    return { code: 'speaking', message };
  }
  return stepRefusal(talk.kind, phaseOf(talk, now), 'edit');
}

/** The names of all who speak, for the log of changes. */
export function speakerNames(speakers: PersonRef[], guests: { name: string }[]): string {
  return [...speakers, ...guests].map(({ name }) => name).join(', ') || 'nobody';
}
