import { addDays } from '../../courses/dates/rules.ts';
import { slotOf } from '../../talks/when.ts';
import { type Day, dayIn, instant } from '../../time.ts';
import { dayMs, personId, type Row } from '../rows.ts';
import { type DemoHackathon, type DemoIdea, demoHackathons } from './hackathons.ts';

const zone = 'Europe/Lisbon';
const thursday = 4;

export type HackRows = Record<
  | 'hackathons'
  | 'signups'
  | 'ideas'
  | 'interest'
  | 'comments'
  | 'teams'
  | 'roles'
  | 'members'
  | 'asks'
  | 'wishes'
  | 'wishIdeas'
  | 'outcomes',
  Row[]
>;

/** The hackathons of the demo, dated from the day on which it is loaded. */
export function hackRows(now: Date): HackRows {
  const all = demoHackathons.map((hackathon) => rowsOf(hackathon, now));
  const joined = <Key extends keyof HackRows>(key: Key) => all.flatMap((rows) => rows[key]);
  return {
    ...{ hackathons: joined('hackathons'), signups: joined('signups'), ideas: joined('ideas') },
    ...{ interest: joined('interest'), comments: joined('comments'), teams: joined('teams') },
    ...{ roles: joined('roles'), members: joined('members'), asks: joined('asks') },
    ...{ outcomes: joined('outcomes'), wishes: joined('wishes'), wishIdeas: joined('wishIdeas') },
  };
}

/** Sixteen characters, as the browser makes them. */
export const ideaId = (hackathon: number, idea: number): string =>
  `ydea${hackathon}${idea}`.padEnd(16, '0');
const challengeId = (at: number): string => `cha${at}`.padEnd(16, '0');
const roleId = (idea: string, at: number): string => `r${at}${idea.slice(2)}`;

function rowsOf(hackathon: DemoHackathon, now: Date): HackRows {
  const { slug, title, abstract, host, place, seats, challenges } = hackathon;
  const first = addDays(comingThursday(now), hackathon.weeks * 7);
  const hacking = at(first, '13:30');
  // What is past was pitched before it; what is coming, before today.
  const end = Math.min(Date.parse(hacking), now.getTime());
  const ago = (days: number) => instant(new Date(end - days * dayMs));
  const id = `demo-${slug}`;
  const number = demoHackathons.indexOf(hackathon);
  return joinedRows(
    {
      hackathons: [
        {
          ...{ id, slug, title, abstract, host: personId(host), place, seats, zone, hacking },
          ...{ offered: ago(30), pitching: ago(21), forming: ago(1) },
          ...{ showing: at(addDays(first, 1), '16:00'), over: at(addDays(first, 1), '18:00') },
          challenges: JSON.stringify(
            challenges.map(([name, about], place) => ({
              ...{ id: challengeId(place), title: name, about },
            })),
          ),
        },
      ],
      wishes: (hackathon.wishes ?? []).map(([person, , skills, parts], order) => ({
        ...{ event: id, person: personId(person), skills: JSON.stringify(skills) },
        ...{ parts: JSON.stringify(parts), at: ago(0.15 - order * 0.01) },
      })),
      wishIdeas: (hackathon.wishes ?? []).flatMap(([person, ideas]) =>
        ideas.map((idea, rank) => ({
          ...{ event: id, person: personId(person), rank: rank + 1, idea: ideaId(number, idea) },
        })),
      ),
      signups: hackathon.signups.map((person, order) => ({
        ...{ event: id, person: personId(person), at: ago(14 - order * 0.5) },
      })),
    },
    hackathon.ideas.map((idea, order) =>
      ideaRows(idea, { id: ideaId(number, order), event: id, now, ago }),
    ),
  );
}

type Around = { id: string; event: string; now: Date; ago: (days: number) => string };

function ideaRows(idea: DemoIdea, { id, event, now, ago }: Around): Partial<HackRows> {
  const { title, problem, sketch, by, daysAgo, tags, skills, challenge } = idea;
  const { interest, comments = [], team = [], roles = [], asks = [], outcome } = idea;
  const said = {
    title,
    problem,
    sketch,
    tags: JSON.stringify(tags),
    skills: JSON.stringify(skills),
  };
  return {
    ideas: [
      {
        ...{ id, event, person: personId(by), at: ago(daysAgo), ...said },
        challenge: challenge === undefined ? null : challengeId(challenge),
      },
    ],
    interest: interest.map(([slug, days]) => ({ idea: id, person: personId(slug), at: ago(days) })),
    comments: comments.map(([slug, words, days], order) => ({
      ...{ id: `c${order}${id.slice(2)}`, idea: id, person: personId(slug), words, at: ago(days) },
    })),
    teams: team
      .slice(0, 1)
      .map(([slug]) => ({ idea: id, event, lead: personId(slug), at: ago(0.9) })),
    roles: roles.map(([name, skill], order) => ({
      ...{ id: roleId(id, order), idea: id, title: name, skill, at: ago(0.8) },
    })),
    members: team.map(([slug, parts, role], order) => ({
      ...{ event, idea: id, person: personId(slug), parts: JSON.stringify(parts) },
      ...{ role: role === undefined ? null : roleId(id, role), at: ago(0.7 - order * 0.1) },
    })),
    outcomes: outcome
      ? [
          {
            ...{ idea: id, outcome: outcome.is, team: outcome.team ?? null, words: outcome.words },
            ...{ owner: personId(outcome.owner), at: ago(-4) },
            lookOn: outcome.weeks ? addDays(dayIn(now, zone), outcome.weeks * 7) : null,
          },
        ]
      : [],
    asks: asks.map(([slug, way, words]) => ({
      ...{ idea: id, person: personId(slug), way, words, parts: '["builds"]', at: ago(0.2) },
    })),
  };
}

function joinedRows(whole: Partial<HackRows>, parts: Partial<HackRows>[]): HackRows {
  const rows = {
    ...{ hackathons: [], signups: [], ideas: [], interest: [], comments: [] },
    ...{ teams: [], roles: [], members: [], asks: [], outcomes: [], wishes: [], wishIdeas: [] },
  } as HackRows;
  for (const part of [whole, ...parts]) {
    for (const key of Object.keys(part) as (keyof HackRows)[]) rows[key].push(...(part[key] ?? []));
  }
  return rows;
}

/** The Thursday after the coming weekend. */
function comingThursday(now: Date): Day {
  const today = dayIn(now, zone);
  const ahead = (thursday - new Date(today).getUTCDay() + 7) % 7;
  return addDays(today, ahead < 3 ? ahead + 7 : ahead);
}

function at(date: Day, time: string): string {
  const slot = slotOf({ date, time, zone }, 1);
  if ('message' in slot) throw new Error(slot.message);
  return slot.startsAt;
}
