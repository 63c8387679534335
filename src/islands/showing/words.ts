import type { Showing, ShowSlot, ShowTeam } from '../../../api/hackathons/showing/schema.ts';
import { momentOf } from '../hackathons/words.ts';
import { clockElsewhere, clockOf, zoneName } from '../when.ts';

/** What one can know of the showing now, in a sentence or two. */
export function showWords({ stage, opens, zone, published, slots, place }: Showing): string {
  const where = place && `, in ${place}`;
  const when = `on ${momentOf(opens, zone)}, ${zoneName(zone)}${where}`;
  if (stage === 'over') return 'It is over. This is who showed, and what came of it.';
  if (stage === 'showing') return 'The hacks are being shown. Come and see.';
  if (published) return `Hack teams show what they made ${when}.`;
  return slots.length > 0
    ? `It begins ${when}. Nobody but you sees the order until you publish it.`
    : `It begins ${when}. The order is published before.`;
}

/** `In the room`, `From elsewhere: Kolkata time`. */
export function wayWords({ way, zone }: Pick<ShowTeam, 'way' | 'zone'>): string {
  if (way === null) return 'Has not said from where it shows';
  return zone === null ? 'In the room' : `From elsewhere: ${zoneName(zone)}`;
}

/** `15:30 there, within working hours`; undefined for a team in the room. */
export function thereWords({ zone, startsAt, awake }: ShowSlot, here: string): string | undefined {
  if (zone === null) return undefined;
  const clock = clockElsewhere(startsAt, here, zone) ?? clockOf(startsAt, zone);
  return `${clock} there, ${awake ? 'within' : 'outside'} working hours`;
}

/** `5 minutes each and 2 between`. */
export const layoutWords = ({ minutes, pause }: Pick<Showing, 'minutes' | 'pause'>): string =>
  `${minutesWords(minutes)} each${pause > 0 ? ` and ${pause} between` : ''}`;

export const minutesWords = (count: number): string =>
  count === 1 ? '1 minute' : `${count} minutes`;

export const linkNames = { repository: 'Repository', board: 'Board', demo: 'Demo' };

/** The list with one of it at another place. */
export function movedTo<One>(list: readonly One[], from: number, to: number): One[] {
  const rest = list.filter((_, at) => at !== from);
  const one = list[from];
  return one === undefined ? rest : [...rest.slice(0, to), one, ...rest.slice(to)];
}
