import type { Catalogue } from '../../catalogue.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Built } from '../outcomes/schema.ts';
import { daysOf, programmeOf, rotationName } from '../tell.ts';
import type { BootCamp, Met, Topic } from './schema.ts';

type Visited = { visit: string; rotation: string; day: string; host: PersonRef | null };

/** A released cohort of which a person is a hire. */
export type CampRow = {
  cohort: { slug: string; title: string };
  programme: string;
  name: string;
  role: string;
  place: string;
  startsOn: string | null;
  firstDay: string;
  zone: string;
  daysOff: string[];
  organiser: PersonRef;
  buddy: PersonRef | null;
  visits: Visited[];
  /** Those who took part in a mini-project, beside the hire. */
  helped: { rotation: string; person: PersonRef }[];
  learned: { by: PersonRef; rotation: string; words: string }[];
};

/** A person's boot camp as colleagues read it; `today` is the day in the cohort's zone. */
export function bootCampFor(
  row: CampRow,
  built: readonly Built[],
  { catalogue, today }: { catalogue: Catalogue; today: string },
): BootCamp {
  const { cohort, programme, name, role, place, organiser } = row;
  const lastDay = daysOf(row, catalogue).at(-1) ?? row.firstDay;
  const titleOf = (rotation: string) => rotationName(catalogue, { programme, rotation });
  return {
    ...{ cohort, name, role, place, lastDay, organiser },
    programme: {
      slug: programme,
      title: programmeOf(catalogue, programme)?.title ?? programme,
    },
    firstDay: row.startsOn ?? row.firstDay,
    graduated: today > lastDay,
    // What is still to come says nothing yet.
    built: built.filter((one) => one.cohort.slug === cohort.slug && one.day <= today),
    met: metBy(row, { titleOf, today }),
    topics: topicsOf(row, { catalogue, today }),
    learned: row.learned.map(({ by, rotation, words }) => ({ by, at: titleOf(rotation), words })),
  };
}

type Around = { titleOf: (rotation: string) => string; today: string };

/** Hosts, those who helped, and the buddy: each once, with all that they were. */
function metBy({ visits, helped, buddy }: CampRow, { titleOf, today }: Around): Met[] {
  const said = [
    ...(buddy ? [{ person: buddy, as: 'buddy' }] : []),
    ...visits.flatMap(({ host, rotation, day }) =>
      host && day <= today ? [{ person: host, as: `host at ${titleOf(rotation)}` }] : [],
    ),
    ...helped.map(({ person, rotation }) => ({ person, as: `helped at ${titleOf(rotation)}` })),
  ];
  const met = new Map<string, Met>();
  for (const { person, as } of said) {
    const known = met.get(person.slug) ?? { person, as: [] };
    const isHost = as.startsWith('helped') && known.as.includes(as.replace('helped', 'host'));
    if (!isHost) known.as.push(as);
    met.set(person.slug, known);
  }
  return [...met.values()];
}

/** Of each rotation that was visited what its team tells about, and who received the hire there. */
function topicsOf(
  { visits }: CampRow,
  { catalogue, today }: { catalogue: Catalogue; today: string },
): Topic[] {
  return visits.flatMap(({ rotation, day, host }): Topic[] => {
    const found = catalogue.rotations.find(({ slug }) => slug === rotation);
    if (!found || day > today) return [];
    const team = catalogue.teams.find(({ slug }) => slug === found.team);
    const topic = [found.presentation?.title, ...(team?.runs ?? [])].filter(Boolean).join(', ');
    return [
      { rotation, topic: topic || found.title, person: host, channel: team?.ask.channel ?? '' },
    ];
  });
}
