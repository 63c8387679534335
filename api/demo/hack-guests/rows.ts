import { asciiSlug } from '../../id.ts';
import { instant } from '../../time.ts';
import { demoHackathons } from '../hackathons/hackathons.ts';
import { ideaId } from '../hackathons/rows.ts';
import { questions } from '../meet-ups/rows.ts';
import type { Row } from '../rows.ts';
import { dayMs } from '../rows.ts';
import { type DemoHackGuests, demoHackGuests } from './guests.ts';

/** Who comes to the hackathons of the demo from outside, each since some days. */
export function guestRows(now: Date): { lists: Row[]; guests: Row[] } {
  const open = demoHackGuests.map(({ hackathon, ...one }) => ({
    ...{ ...one, event: `demo-${hackathon}` },
    number: demoHackathons.findIndex(({ slug }) => slug === hackathon),
  }));
  return {
    lists: open.map(({ event, number, hostName, directions, seats, ideas }) => ({
      ...{ event, hostName, directions, seats, questions: JSON.stringify(questions) },
      ideas: JSON.stringify(ideas.map((idea) => ideaId(number, idea))),
    })),
    guests: open.flatMap(({ event, number, who }) =>
      who.map((one, place) => guestRow(one, { event, number, place, now })),
    ),
  };
}

type Around = { event: string; number: number; place: number; now: Date };

function guestRow(
  guest: DemoHackGuests['who'][number],
  { event, number, place, now }: Around,
): Row {
  const { name, skills, wishes, team, named, eats } = guest;
  return {
    ...{ id: `demo-${asciiSlug(name)}`, event, name, named: named ? 1 : 0 },
    mail: `${asciiSlug(name)}@elsewhere.example`,
    at: instant(new Date(now.getTime() - (3 - place / 2) * dayMs)),
    answers: JSON.stringify(eats ? { [questions[0]?.id ?? '']: eats } : {}),
    skills: JSON.stringify(skills.map(([words, slug]) => ({ name: words, slug }))),
    slugs: JSON.stringify(skills.flatMap(([, slug]) => slug ?? [])),
    wishes: JSON.stringify(wishes.map((idea) => ideaId(number, idea))),
    team: team === undefined ? null : ideaId(number, team),
  };
}
