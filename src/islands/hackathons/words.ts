import type { Hackathon, HackathonSummary, HackPhase } from '../../../api/hackathons/schema.ts';
import type { Part } from '../../../api/hackathons/teams/schema.ts';
import { ordinal, peopleWords } from '../counts.ts';
import { clockOf, dayOf, zoneName } from '../when.ts';

export const stages = ['pitching', 'forming', 'hacking', 'showing', 'over'] as const;

export const stageNames: Record<HackPhase, string> = {
  coming: 'Announced',
  pitching: 'Pitching',
  forming: 'Forming',
  hacking: 'Hacking',
  showing: 'Showing',
  over: 'Over',
};

/** What people do in each phase, for the row of phases. */
export const stageTells: Record<(typeof stages)[number], string> = {
  pitching: 'Ideas come up, and people say what they would join.',
  forming: 'Hack teams form around the popular ones.',
  hacking: 'Teams prove that it can be done.',
  showing: 'Everyone sees what was made.',
  over: 'What becomes of it is written down.',
};

/** `Thu 26 November, 09:00`. */
export const momentOf = (at: string, zone: string): string =>
  `${dayOf(at, zone)}, ${clockOf(at, zone)}`;

export const partNames: Record<Part, string> = {
  coordinates: 'coordinates',
  builds: 'builds',
  designs: 'designs',
  tests: 'tests',
  'brings-the-problem': 'brings the problem',
};

/** `coordinates and builds`. */
export const partsWords = (parts: readonly Part[]): string =>
  new Intl.ListFormat('en-GB').format(parts.map((part) => partNames[part]));

/** What one can do at this moment, in a sentence or two. */
export function nowWords(hackathon: Hackathon): string {
  const { stage, opens, zone, phase, team, signup } = hackathon;
  if (phase === 'draft') return 'A draft: nobody but its host sees it, and nothing is open.';
  if (phase === 'cancelled') return 'It was cancelled.';
  const at = (next: keyof typeof opens) => momentOf(opens[next], zone);
  const seated = signup?.state === 'confirmed';
  switch (stage) {
    case 'coming':
      return `Take a place. Pitching opens on ${at('pitching')}, ${zoneName(zone)}.`;
    case 'pitching':
      return `Pitch an idea, however rough, and say which ones you would join. Teams form from ${at('forming')}, ${zoneName(zone)}.`;
    case 'forming':
      if (team)
        return `See whom your hack team still needs. Hacking begins on ${at('hacking')}, ${zoneName(zone)}.`;
      return seated
        ? `Join a hack team, or begin one around your idea. Hacking begins on ${at('hacking')}, ${zoneName(zone)}.`
        : `Take a place, then join a hack team. Hacking begins on ${at('hacking')}, ${zoneName(zone)}.`;
    case 'hacking':
      return `${team ? 'Your hack team is at work' : seated ? 'Everyone is hacking: join a hack team still, or help one' : 'Everyone is hacking, and glad of help'}. The showing is on ${at('showing')}, ${zoneName(zone)}.`;
    case 'showing':
      return 'The hacks are being shown. Come and see, and vote once the vote is open.';
    case 'over':
      return 'It is over. See what was made, and what becomes of it.';
  }
}

/** How full it is. */
export function placeWords({ seats, confirmed, waiting }: HackathonSummary): string {
  if (seats === null) return confirmed === 1 ? '1 person comes' : `${confirmed} people come`;
  if (confirmed < seats) return `${seats - confirmed} of ${seats} places left`;
  return waiting === 0 ? 'Full' : `Full, ${waiting} waiting`;
}

/** `1 person came`: how many had a place in what is over. */
export const cameWords = (confirmed: number): string => `${peopleWords(confirmed)} came`;

/** What I have to do with it, without a full stop; undefined: nothing. */
export function ownWords({ phase, signup, mine }: HackathonSummary): string | undefined {
  const over = phase === 'over';
  if (signup?.state === 'waiting') return `You are ${ordinal(signup.place)} in the list`;
  if (signup) return over ? 'You were there' : 'You have a place';
  return mine && phase !== 'cancelled' ? (over ? 'You hosted it' : 'You host it') : undefined;
}
