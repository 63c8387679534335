import { type Step, stepRefusal } from '../../events/phases/rules.ts';
import { type EventFacts, isOwn, phaseOf } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { type Act, permissionRefusal } from '../../permissions.ts';
import type { FieldRefusal, Refusal } from '../../refusal.ts';
import { inWordOf, slotOrRefusal } from '../rules.ts';
import { type Slot, slotOf } from '../when.ts';
import type { TalkDrafting } from './schema.ts';

type When = Pick<TalkDrafting, 'date' | 'time' | 'zone' | 'minutes'>;

/** The session that a draft has, or undefined as long as too little is said of it. */
export function slotSaid({ date, time, zone, minutes }: When): Slot | undefined {
  if (!date || !time || minutes === null) return undefined;
  const slot = slotOf({ date, time, zone }, minutes);
  return 'message' in slot ? undefined : slot;
}

/** What has to be said of a draft before it can be announced, by field. */
export function missingIn({ date, time, zone, minutes }: When, now: Date): FieldRefusal[] {
  const missing = [
    !date && { field: 'date', message: 'Say on which day.' },
    !time && { field: 'time', message: 'Say at what time.' },
    minutes === null && { field: 'minutes', message: 'Say how long it will take.' },
  ].filter((field) => field !== false);
  if (missing.length > 0 || minutes === null) return missing;
  const slot = slotOrRefusal({ date, time, zone }, minutes, now);
  return 'code' in slot ? (slot.fields ?? []) : [];
}

const acts = {
  edit: 'talk.edit',
  announce: 'talk.announce',
  discard: 'talk.discard',
} as const satisfies Partial<Record<Step, Act>>;

/** Why this person cannot do this with the draft now; that something is missing is another matter. */
export function draftRefusal(
  draft: EventFacts,
  asker: Asker | undefined,
  now: Date,
  step: keyof typeof acts,
): Refusal | undefined {
  return (
    inWordOf(draft, permissionRefusal(roleOf(asker), acts[step], isOwn(draft, asker))) ??
    stepRefusal(draft.kind, phaseOf(draft, now), step)
  );
}

/** Why a draft cannot be announced as it stands, by field; undefined when it can. */
export function unreadyRefusal(draft: When, now: Date): Refusal | undefined {
  const fields = missingIn(draft, now);
  if (fields.length === 0) return undefined;
  return { code: 'invalid', message: 'Before it can be announced, something is missing.', fields };
}

/** Whoever edits a draft that was announced meanwhile. */
export const announcedRefusal: Refusal = {
  code: 'announced',
  message: 'This was announced meanwhile. Open it again to change it.',
};

export const draftVersionRefusal: Refusal = {
  code: 'conflict',
  message: 'Someone else changed this draft while you were editing it. Look at it again first.',
};
