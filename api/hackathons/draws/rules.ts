import type { Zone } from '../../time.ts';
import { isAwake, type Layout, spanAt } from '../showing/rules.ts';

/** A team in the draw; in no zone of its own: in the room. */
export type InDraw = { idea: string; lot: string; zone: Zone | null };

type Item = { idea: string; remote: boolean /** Null: anywhere. */; within: Set<number> | null };

/**
 * The order by lot that is fair to remote teams. Teams come in the order of their lots, the smallest
 * first, and each takes the first place that is free, as long as
 * - as many remote teams as possible show within their own working hours (where not all can, those
 *   with the smaller lots), and
 * - not more than half of the remote teams are in the second half, unless their hours want it so.
 * So it is the first order, read by lots, of all those that keep both.
 */
export function drawn(teams: readonly InDraw[], layout: Layout): string[] {
  const places = teams.map((_, place) => place);
  const byLot = [...teams].sort((one, other) => (one.lot < other.lot ? -1 : 1));
  const items = within(byLot, places, layout);
  const half = Math.ceil(teams.length / 2);
  const remote = items.filter((item) => item.remote).length;
  let lateMost = Math.ceil(remote / 2);
  while (!isPossible(items, places, half, lateMost)) lateMost += 1;

  const order: string[] = [];
  let rest = items;
  for (const place of places) {
    const later = places.slice(place + 1);
    const cost = (item: Item) => (item.remote && place >= half ? 1 : 0);
    const next = rest.find(
      (item) =>
        (item.within?.has(place) ?? true) &&
        isPossible(without(rest, item), later, half, lateMost - cost(item)),
    );
    if (!next) throw new Error('There was an order, and now there is none.');
    order.push(next.idea);
    rest = without(rest, next);
    lateMost -= cost(next);
  }
  return order;
}

/** Which places each team may have: as many remote ones as can be are kept within their hours. */
function within(teams: readonly InDraw[], places: readonly number[], layout: Layout): Item[] {
  const kept: Set<number>[] = [];
  return teams.map(({ idea, zone }) => {
    if (zone === null) return { idea, remote: false, within: null };
    const awake = new Set(places.filter((place) => isAwake(spanAt(place, layout), zone)));
    const keeps = canSeat([...kept, awake]);
    if (keeps) kept.push(awake);
    return { idea, remote: true, within: keeps ? awake : null };
  });
}

/** Whether these teams can still have these places, with at most so many remote ones from `half` on. */
function isPossible(
  items: readonly Item[],
  places: readonly number[],
  half: number,
  lateMost: number,
): boolean {
  if (lateMost < 0) return false;
  const late = places.filter((place) => place >= half);
  const inRoom = items.filter(({ remote }) => !remote).length;
  // What remote teams may not have of the second half, teams in the room must.
  const must = Math.max(0, late.length - lateMost);
  if (must > inRoom) return false;
  const free = new Set(places);
  const wishes = items.flatMap((item) => (item.within ? [both(item.within, free)] : []));
  return canSeat([...wishes, ...Array.from({ length: must }, () => new Set(late))]);
}

/** Whether each can have one of its own places: a matching by augmenting paths (Kuhn, 1955). */
function canSeat(wishes: readonly ReadonlySet<number>[]): boolean {
  const holder = new Map<number, number>();
  const seat = (who: number, tried: Set<number>): boolean => {
    for (const place of wishes[who] ?? []) {
      if (tried.has(place)) continue;
      tried.add(place);
      const held = holder.get(place);
      if (held === undefined || seat(held, tried)) {
        holder.set(place, who);
        return true;
      }
    }
    return false;
  };
  return wishes.every((_, who) => seat(who, new Set()));
}

const without = (items: readonly Item[], item: Item): Item[] =>
  items.filter((other) => other !== item);

const both = (one: ReadonlySet<number>, other: ReadonlySet<number>): Set<number> =>
  new Set([...one].filter((place) => other.has(place)));
