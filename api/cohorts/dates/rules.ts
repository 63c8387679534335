import type { CalendarEntry } from '../../calendar/schema.ts';
import type { FullEntry } from '../../calendar/sources.ts';
import type { Catalogue } from '../../catalogue.ts';
import { asciiSlug } from '../../id.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { MyFortnight } from '../fortnight/schema.ts';
import type { Half, When } from '../schema.ts';
import { rotationName } from '../tell.ts';
import { visitSpan } from '../times/rules.ts';

/** What is known of one visit wherever it stands. */
type Around = {
  hire: string;
  hireName: string;
  rotation: string;
  /** Slug of the cohort. */
  cohort: string;
  zone: string;
  programme: string;
};

/** A visit that somebody receives, as it was told. */
export type Hosted = Around & { day: string; half: Half; host: PersonRef };

/** What a release told of a visit, in which this person was the hire or, before or after, the host. */
export type ToldChange = Around & {
  /** Of the release: a UTC instant. */
  at: string;
  isHire: boolean;
  /** The one who asks. */
  me: PersonRef;
  before: When | null;
  after: When | null;
};

/** The same visit for ever: a hire sees a rotation once. */
const visitId = ({ hire, rotation }: { hire: string; rotation: string }): string =>
  `visit-${hire}-${rotation}`;

/** What a hire has in the calendar: the visits as released, and what everyone does together. */
export function hireEntries(mine: MyFortnight, hire: string): CalendarEntry[] {
  const { cohort, organiser } = mine;
  const own = {
    ...{ kind: 'boot-camp' as const, slug: cohort.slug, zone: cohort.zone },
    ...{ cancelled: false, mine: 'visiting' as const },
  };
  const visits = mine.visits.map(({ rotation, title, startsAt, endsAt, place, host, team }) => ({
    ...{ ...own, id: visitId({ hire, rotation }), title, startsAt, endsAt },
    ...{ place: place ?? '', host: host ?? organiser, team: team?.slug ?? null },
  }));
  const here = mine.days.filter(({ day, away }) => day >= mine.startsOn && away !== 'day');
  const points = here.flatMap(({ number, points }) =>
    points.map(({ title, startsAt, endsAt }) => ({
      ...{ ...own, id: `point-${hire}-${number}-${asciiSlug(title)}`, title, startsAt, endsAt },
      ...{ place: '', host: organiser, team: null },
    })),
  );
  return [...visits, ...points];
}

/** What a host has in the calendar. */
export function hostEntry(visit: Hosted, catalogue: Catalogue): CalendarEntry {
  const { rotation, cohort, zone, hireName, host } = visit;
  const found = catalogue.rotations.find(({ slug }) => slug === rotation);
  return {
    ...{ id: visitId(visit), kind: 'boot-camp', slug: cohort, zone, ...visitSpan(visit, zone) },
    title: `${hireName} at ${rotationName(catalogue, visit)}`,
    ...{ place: found?.place ?? '', host, team: found?.team ?? null },
    ...{ cancelled: false, mine: 'hosting' },
  };
}

const isOver = ({ after }: ToldChange): boolean => after === null;

/**
 * Visits that somebody was told of and that are no longer theirs, as cancelled: `current` are the
 * ids of those that still are.
 */
export function goneEntries(
  changes: readonly ToldChange[],
  current: ReadonlySet<string>,
  catalogue: Catalogue,
): CalendarEntry[] {
  const gone = Map.groupBy(
    changes.filter((change) => !current.has(visitId(change))),
    visitId,
  );
  return [...gone.values()].flatMap((told) => {
    const last = told.findLast((change) => lastFor(change) !== null);
    const when = last && lastFor(last);
    if (!last || !when || (last.isHire && !isOver(told.at(-1) ?? last))) return [];
    const entry = hostEntry({ ...last, ...when, host: when.host ?? last.me }, catalogue);
    const title = last.isHire ? rotationName(catalogue, last) : entry.title;
    const mine = last.isHire ? ('visiting' as const) : ('hosting' as const);
    return { ...entry, title, mine, cancelled: true };
  });
}

/** When this person was told to be there, by what a change was from or to. */
function lastFor({ isHire, before, after, me }: ToldChange): When | null {
  const wasTold = (when: When | null) => when && (isHire || when.host?.slug === me.slug);
  if (wasTold(after)) return after;
  return wasTold(before) ? before : null;
}

type Beside = {
  changes: readonly ToldChange[];
  released: ReadonlyMap<string, { at: string; version: number }>;
};

/** With what a calendar program needs to see that something changed. */
export function inFull(entry: CalendarEntry, { changes, released }: Beside): FullEntry {
  const mine = changes.filter((change) => visitId(change) === entry.id);
  const cohort = released.get(entry.slug) ?? { at: entry.startsAt, version: 1 };
  return {
    ...entry,
    ...{ abstract: '', link: '', speakers: [] },
    version: entry.id.startsWith('visit-') ? Math.max(mine.length, 1) : cohort.version,
    changedAt: mine.at(-1)?.at ?? cohort.at,
  };
}
