import type { Change } from '../../talks/schema.ts';
import { whenWords } from '../../talks/when.ts';
import type { Zone } from '../../time.ts';
import type { HackathonPage, PhaseFacts } from '../rows.ts';
import type { HackathonFacts, HackPhase } from '../schema.ts';

export type Detail = Change['detail'];

const fieldWords = {
  title: 'its title',
  abstract: 'what it is about',
  seats: 'the number of places',
  place: 'where it is',
  link: 'the link to join',
  pitching: 'when pitching opens',
  forming: 'when teams form',
  hacking: 'when hacking begins',
  showing: 'when hacks are shown',
  over: 'when it ends',
  teams: 'the rule for teams',
  challenges: 'the challenges',
};

type Said = Omit<HackathonFacts, 'begins'> & Omit<PhaseFacts, 'byHand'>;

/** What an edit changes: field → what it was and is, and the clause by which people are told. */
export function changesOf(
  before: HackathonPage,
  after: Said,
  reason: string,
): { detail: Detail; said: string } | undefined {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const changed = (Object.keys(was) as (keyof typeof was)[]).filter((key) => was[key] !== is[key]);
  if (changed.length === 0) return undefined;
  const detail: Detail = Object.fromEntries(
    changed.map((key) => [key, [excerpt(was[key]), excerpt(is[key])]]),
  );
  const words = new Intl.ListFormat('en-GB').format(changed.map((key) => fieldWords[key]));
  return {
    detail: reason ? { ...detail, reason: ['', reason] } : detail,
    said: `${words} changed${reason ? `. ${reason}` : ''}`,
  };
}

function wordsOf(said: Said): Record<keyof typeof fieldWords, string> {
  const { title, abstract, seats, place, link, zone, mixed, challenges } = said;
  const { sizeLeast, sizeMost, teamsLeast, staffBeside } = mixed;
  return {
    ...{ title, abstract, place: place || 'not said yet', link: link ? 'a link' : 'no link' },
    seats: seats === null ? 'as many as come' : String(seats),
    pitching: momentWords(said.pitchingAt, zone),
    forming: momentWords(said.formingAt, zone),
    hacking: momentWords(said.hackingAt, zone),
    showing: momentWords(said.showingAt, zone),
    over: momentWords(said.overAt, zone),
    teams: [
      `${sizeLeast} to ${sizeMost} people`,
      teamsLeast > 1 && `from ${teamsLeast} teams`,
      staffBeside && 'staff beside guests',
    ]
      .filter(Boolean)
      .join(', '),
    challenges: challenges.map(({ title: name }) => name).join(', ') || 'none',
  };
}

/** `Friday 27 November 2026, 13:00, Lisbon time`. */
export const momentWords = (at: string, zone: Zone): string =>
  whenWords({ startsAt: at, endsAt: at }, zone).replace(/ to \d\d:\d\d/, '');

const excerptLength = 160;
const excerpt = (text: string): string =>
  text.length > excerptLength ? `${text.slice(0, excerptLength).toWellFormed()}…` : text;

const opened: Record<HackPhase, string> = {
  coming: 'it has not begun yet, after all',
  pitching: 'pitch your ideas: pitching is open',
  forming: 'teams are forming: join one, or begin one around an idea',
  hacking: 'hacking has begun',
  showing: 'it is time to show what you made',
  over: 'it is over. Thank you, everyone',
};

/** What everyone is told when the host opens a phase by hand. */
export const openedWords = (phase: HackPhase): string => opened[phase];
