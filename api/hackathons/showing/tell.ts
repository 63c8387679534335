import type { Asker } from '../../people/schema.ts';
import type { Portal } from '../../portal.ts';
import { wallTimeOf } from '../../talks/when.ts';
import type { Instant } from '../../time.ts';
import { momentWords } from '../changes/rules.ts';
import type { HackathonPage } from '../rows.ts';
import { stageOf, stageRefusal } from '../rules.ts';
import { lotsOf } from './lots.ts';
import type { ShowingRow, TeamRow } from './rows.ts';
import {
  arrangeRefusal,
  arrangeStages,
  isAwake,
  type Layout,
  lateBy,
  spanAt,
  usual,
} from './rules.ts';
import type { Showing, ShowSlot, ShowTeam } from './schema.ts';

type Looking = { portal: Pick<Portal, 'now'>; asker: Asker | undefined };

/** How the showing of a hackathon is laid out: as set, else as usual. */
export const layoutOf = (hackathon: HackathonPage, { set }: Pick<ShowingRow, 'set'>): Layout => ({
  opens: hackathon.showingAt,
  minutes: set?.minutes ?? usual.minutes,
  pause: set?.pause ?? usual.pause,
});

/** The showing as this person may see it. */
export async function showingFor(
  hackathon: HackathonPage,
  row: ShowingRow,
  { portal, asker }: Looking,
): Promise<Showing> {
  const now = portal.now();
  const { set } = row;
  const layout = layoutOf(hackathon, row);
  const arrange = arrangeRefusal(hackathon, asker, now)?.message ?? null;
  const open = set?.publishedAt != null || arrange === null;
  const inOrder = row.teams.filter(({ place }) => place !== null);
  const lots = set?.seed
    ? await lotsOf(
        set.seed,
        inOrder.map(({ idea }) => idea),
      )
    : undefined;
  const slots = inOrder.map((team) => slotFor(team, layout, asker, lots));
  const last = slots.at(-1)?.place ?? -1;
  return {
    ...{ slug: hackathon.slug, title: hackathon.title, host: hackathon.hostRef },
    ...{ zone: hackathon.zone, place: hackathon.place, stage: stageOf(hackathon, now) },
    ...{ closes: hackathon.overAt, ...layout },
    version: set?.version ?? 0,
    draw: set?.seed && open ? { seed: set.seed, times: set.draws } : null,
    moved: set?.moved ?? false,
    published: set?.publishedAt ?? null,
    slots: open ? slots : [],
    waiting: row.teams
      .filter(({ place }) => place === null || !open)
      .map((team) => teamFor(team, asker))
      .sort((one, other) => (open ? 0 : one.title.localeCompare(other.title, 'en'))),
    late: open ? lateBy(last + 1, layout, hackathon.overAt) : 0,
    refusals: {
      arrange,
      say: stageRefusal(hackathon, arrangeStages, 'Saying how a team shows', now)?.message ?? null,
    },
  };
}

function teamFor(team: TeamRow, asker: Asker | undefined): ShowTeam {
  const { idea, title, handedIn, links, members, way, zone } = team;
  return {
    ...{ idea, title, handedIn, links, way, zone },
    people: members.map(({ slug, name }) => ({ slug, name })),
    mine: members.some(({ id }) => id === asker?.id),
  };
}

function slotFor(
  team: TeamRow,
  layout: Layout,
  asker: Asker | undefined,
  lots: Map<string, string> | undefined,
): ShowSlot {
  const place = team.place ?? 0;
  const span = spanAt(place, layout);
  return {
    ...{ ...teamFor(team, asker), ...span, place },
    awake: team.zone === null ? null : isAwake(span, team.zone),
    lot: lots?.get(team.idea) ?? null,
  };
}

/** Whose begin is another one than what its members were told, with the clause that tells them. */
export function toTell(
  hackathon: HackathonPage,
  layout: Layout,
  order: readonly string[],
  teams: readonly TeamRow[],
): { idea: string; at: Instant; said: string }[] {
  return order.flatMap((idea, place) => {
    const { startsAt: at } = spanAt(place, layout);
    const known = teams.find((team) => team.idea === idea)?.toldAt ?? null;
    if (known === at) return [];
    const when = momentWords(at, hackathon.zone);
    const before = known === null ? '' : `, and not at ${wallTimeOf(known, hackathon.zone).time}`;
    const nth = `${place + 1} of ${order.length}`;
    return [{ idea, at, said: `your hack team shows on ${when}${before}: it is number ${nth}` }];
  });
}
