import { type EventFacts, isOwn, phaseOf } from '../events/rules.ts';
import type { OwnSignup } from '../events/schema.ts';
import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { permissionRefusal } from '../permissions.ts';
import type { FieldRefusal, Refusal } from '../refusal.ts';
import { slotOf } from '../talks/when.ts';
import type { Instant } from '../time.ts';
import type { PhaseFacts } from './rows.ts';
import type { HackathonFacts, HackPhase, Mixed } from './schema.ts';

export const goneRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such hackathon here.',
};

/** What goes on in a hackathon: what its host holds, else what the clock says. */
export function stageOf(hackathon: PhaseFacts, now: Date): HackPhase {
  if (hackathon.byHand) return hackathon.byHand;
  const at = now.toISOString();
  if (at < hackathon.pitchingAt) return 'coming';
  if (at < hackathon.formingAt) return 'pitching';
  if (at < hackathon.hackingAt) return 'forming';
  if (at < hackathon.showingAt) return 'hacking';
  return at < hackathon.overAt ? 'showing' : 'over';
}

/** Why this person cannot change the hackathon. While it runs they can: phases move, challenges too. */
export function editRefusal(
  hackathon: EventFacts,
  asker: Asker | undefined,
  _now: Date,
): Refusal | undefined {
  const barred = permissionRefusal(roleOf(asker), 'hackathon.edit', isOwn(hackathon, asker));
  if (barred) return barred;
  if (!hackathon.cancelled) return undefined;
  return { code: 'cancelled', message: 'This hackathon was cancelled; nothing can be changed.' };
}

/** Why this person cannot cancel the hackathon now. A draft is thrown away instead. */
export function cancelRefusal(
  hackathon: EventFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = editRefusal(hackathon, asker, now);
  if (barred) return barred;
  if (hackathon.draft) {
    return { code: 'draft', message: 'Nobody has seen this draft. Throw it away instead.' };
  }
  if (phaseOf(hackathon, now) !== 'over') return undefined;
  return { code: 'over', message: 'This hackathon is over; it can no longer be cancelled.' };
}

/** Why nobody does such a thing in a hackathon now, whoever asks; undefined in one of these stages. */
export function stageRefusal(
  hackathon: EventFacts & PhaseFacts,
  stages: readonly HackPhase[],
  what: string,
  now: Date,
): Refusal | undefined {
  if (hackathon.draft) {
    return { code: 'draft', message: 'This hackathon is a draft; it begins once it is announced.' };
  }
  if (hackathon.cancelled) return { code: 'cancelled', message: 'This hackathon was cancelled.' };
  const stage = stageOf(hackathon, now);
  if (stages.includes(stage)) return undefined;
  const early = stageOrder.indexOf(stage) < stageOrder.indexOf(stages[0] ?? 'over');
  return early
    ? { code: 'too-early', message: `${what} opens with ${stageWords[stages[0] ?? 'over']}.` }
    : { code: 'closed', message: `${what} is closed: ${nowWords[stage]}.` };
}

const stageOrder: HackPhase[] = ['coming', 'pitching', 'forming', 'hacking', 'showing', 'over'];
export const stageWords: Record<HackPhase, string> = {
  coming: 'the announcement',
  pitching: 'the pitches',
  forming: 'the forming of teams',
  hacking: 'hacking',
  showing: 'the showing',
  over: 'the end',
};
const nowWords: Record<HackPhase, string> = {
  coming: 'it has not begun',
  pitching: 'ideas are pitched now',
  forming: 'teams are forming now',
  hacking: 'everyone is hacking now',
  showing: 'the hacks are being shown',
  over: 'this hackathon is over',
};

/** When ideas may be pitched and teams may change. */
export const pitchStages = ['pitching', 'forming'] as const;
export const joinStages = ['forming', 'hacking'] as const;

/** Why this person cannot be in a hack team now. */
export function joinRefusal(
  hackathon: EventFacts & PhaseFacts & { signup: OwnSignup | null },
  now: Date,
): Refusal | undefined {
  const closed = stageRefusal(hackathon, joinStages, 'Joining a team', now);
  if (closed || hackathon.signup?.state === 'confirmed') return closed;
  const begun = phaseOf(hackathon, now) === 'running';
  const message = hackathon.signup
    ? 'You are in the waiting list. Who has a place can be in a team.'
    : `${begun ? 'Who had a place when it began' : 'Take a place in the hackathon first; then you'} can be in a team.`;
  return { code: 'closed', message };
}

type Opens = Omit<PhaseFacts, 'byHand'>;

const fields = ['pitching', 'forming', 'hacking', 'showing', 'over'] as const;

/** When each phase opens, from what the host says on the clock of a zone; or what is wrong with it. */
export function opensOrRefusal({
  begins,
  zone,
}: Pick<HackathonFacts, 'begins' | 'zone'>): Opens | Refusal {
  const wrong: FieldRefusal[] = [];
  const opens = {} as Opens;
  let before: Instant | undefined;
  for (const field of fields) {
    const [date = '', time = ''] = begins[field].split('T');
    const slot = slotOf({ date, time, zone }, 1);
    if ('message' in slot) {
      wrong.push({ field: `begins.${field}`, message: slot.message });
      continue;
    }
    const strictly = field === 'showing' || field === 'over';
    if (before && (slot.startsAt < before || (strictly && slot.startsAt === before))) {
      wrong.push({ field: `begins.${field}`, message: 'This has to come after the phase before.' });
    }
    before = slot.startsAt;
    opens[`${field}At`] = slot.startsAt;
  }
  return wrong.length > 0 ? invalid(wrong) : opens;
}

/** Why what the host wishes of every team cannot be. */
export function mixedRefusal({ sizeLeast, sizeMost, teamsLeast }: Mixed): Refusal | undefined {
  if (sizeLeast > sizeMost) {
    return invalid([{ field: 'mixed.sizeMost', message: 'This is fewer than the smallest team.' }]);
  }
  if (teamsLeast <= sizeMost) return undefined;
  const message = 'So many organisational teams do not fit into one hack team.';
  return invalid([{ field: 'mixed.teamsLeast', message }]);
}

/** What is over cannot be announced: nobody could come. */
export function announceRefusal(opens: Pick<Opens, 'hackingAt'>, now: Date): Refusal | undefined {
  if (opens.hackingAt > now.toISOString()) return undefined;
  const message = 'Hacking would have begun already. Choose a time that is still to come.';
  return invalid([{ field: 'begins.hacking', message }]);
}

export function invalid(fields: FieldRefusal[]): Refusal {
  const message =
    fields.length === 1 ? 'One thing needs another look.' : 'Some things need another look.';
  return { code: 'invalid', message, fields };
}
