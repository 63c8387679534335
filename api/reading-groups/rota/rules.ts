import type { Day, Instant } from '../../time.ts';
import type { PauseRow, SpellRow } from '../rows.ts';
import { isAway } from '../rules.ts';

/** So many meetings a newcomer listens before they are asked to present. */
export const listensFirst = 2;

/** A meeting as the rota sees it, in the order of time. */
export type Turn = {
  startsAt: Instant;
  day: Day;
  /** Who presents or presented; null: nobody, or it is to be proposed. */
  presenter: string | null;
  /** Whether somebody is to be proposed. */
  open: boolean;
  /** Ids of those who are known not to have been there. */
  absent?: ReadonlySet<string>;
};

type Known = {
  spells: readonly Pick<SpellRow, 'person' | 'since' | 'until'>[];
  pauses: readonly PauseRow[];
};

/**
 * Who presents at each turn. Turns go by rounds: of those who are willing at that meeting comes who
 * has presented least, and among these who did so longest ago, and then who came first. Who joins or
 * comes back, from a pause or from having been absent, stands where the present round stands: what
 * they missed they need not make up for, and it is no head start either. A volunteer's turn counts like any other, so that they rest for it.
 *
 * For those who never volunteer it follows that nobody presents twice before everyone who was willing
 * all the while has once, and that the turns of those who are always there differ by one at most.
 */
export function rotaOf(turns: readonly Turn[], known: Known): (string | null)[] {
  const score = new Map<string, number>();
  const last = new Map<string, number>();
  const came = new Map<string, Instant>();
  for (const { person, since } of known.spells) if (!came.has(person)) came.set(person, since);
  const scoreOf = (person: string) => score.get(person) ?? 0;
  let before = new Set<string>();
  /** How many turns everybody has had who is willing: it never falls. */
  let round = 0;
  return turns.map((turn, at) => {
    const willing = willingAt(turns, at, known);
    for (const person of willing) {
      if (!before.has(person)) score.set(person, Math.max(scoreOf(person), round));
    }
    if (willing.length > 0) round = Math.max(round, Math.min(...willing.map(scoreOf)));
    before = new Set(willing);
    const order = (one: string, other: string) =>
      scoreOf(one) - scoreOf(other) ||
      (last.get(one) ?? -1) - (last.get(other) ?? -1) ||
      compare(came.get(one) ?? '', came.get(other) ?? '') ||
      compare(one, other);
    const presenter = turn.open ? ([...willing].sort(order)[0] ?? null) : turn.presenter;
    if (presenter !== null) {
      score.set(presenter, scoreOf(presenter) + 1);
      last.set(presenter, at);
    }
    return presenter;
  });
}

/**
 * Who would present at this meeting: in the group from its first or having been at two of its
 * meetings, and not away.
 */
export function willingAt(turns: readonly Turn[], at: number, { spells, pauses }: Known): string[] {
  const turn = turns[at];
  if (!turn) return [];
  const first = turns[0]?.startsAt ?? '';
  const inside = spells.filter(({ person, since, until }) => {
    if (since > turn.startsAt || (until !== null && until <= turn.startsAt)) return false;
    if (since <= first) return true;
    const heard = turns
      .slice(0, at)
      .filter(({ startsAt, absent }) => startsAt >= since && !absent?.has(person)).length;
    return heard >= listensFirst;
  });
  const people = new Set(inside.map(({ person }) => person));
  return [...people].filter(
    (person) => !isAway(pauses, person, turn.day) && !turn.absent?.has(person),
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
