import { stepRefusal } from '../../events/phases/rules.ts';
import { type EventFacts, phaseOf } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker, PersonRef } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import type { GuestSpeaker } from './schema.ts';

/** Who speaks, as it is said of a talk; undefined leaves it as it is. */
export type SpeakersSaid = { speakers?: string[] | undefined; guests?: GuestSpeaker[] | undefined };

/** Why these cannot be the speakers; `known` are those of the slugs who work here. */
export function speakersRefusal(
  { speakers, guests }: SpeakersSaid,
  known: PersonRef[],
): Refusal | undefined {
  const unknown = speakers?.find((slug) => !known.some((person) => person.slug === slug));
  if (unknown !== undefined) return atSpeakers(`Nobody here is called ${unknown}.`);
  if (speakers?.length === 0 && !guests?.length) return atSpeakers('Say who speaks.');
  return undefined;
}

function atSpeakers(message: string): Refusal {
  return {
    code: 'invalid',
    message: 'One thing needs another look.',
    fields: [{ field: 'speakers', message }],
  };
}

/** Why this person cannot say that they will not speak; who is no speaker has nothing to say. */
export function declineRefusal(
  talk: EventFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = permissionRefusal(roleOf(asker), 'talk.decline', true);
  if (barred) return barred;
  if (asker && talk.host === asker.id) {
    const message = 'This talk is yours. Cancel it, or name others who speak.';
    return { code: 'speaking', message };
  }
  return stepRefusal(talk.kind, phaseOf(talk, now), 'edit');
}

/** The names of all who speak, for the log of changes. */
export function speakerNames(speakers: PersonRef[], guests: { name: string }[]): string {
  return [...speakers, ...guests].map(({ name }) => name).join(', ') || 'nobody';
}
