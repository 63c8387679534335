import type { Catalogue } from '../../catalogue.ts';
import type { Job } from '../../solver/jobs.ts';
import { checksOf } from '../mixed/rules.ts';
import type { HackathonPage } from '../rows.ts';
import { skillNamed } from '../teams/tell.ts';
import { changedSince, leadOf, problemOf } from './of.ts';
import type { Place } from './problem.ts';
import type { AloneRow, ChoiceRow, MatchRows, ProposalRow } from './rows.ts';
import type { MatchedTeam, Matchee, Matching, Proposal } from './schema.ts';
import { aloneWords, countWords, type Told, unmetWords } from './words.ts';

type Around = {
  rows: MatchRows;
  hackathon: Pick<HackathonPage, 'slug' | 'title' | 'mixed'>;
  catalogue: Pick<Catalogue, 'skills'>;
};

const ref = ({ slug, name }: { slug: string; name: string }) => ({ slug, name });

/** Where a matching stands, for its host. */
export function matchingFor(around: Around, job: Job | undefined, why: string | null): Matching {
  const { rows, hackathon } = around;
  const { proposal } = rows;
  const is = job && job.is !== 'done' ? job.is : proposal ? 'done' : 'none';
  return {
    ...{ is, why, cost: job?.cost ?? null, bound: job?.bound ?? null },
    seconds: job ? (performance.now() - job.startedAt) / 1000 : 0,
    hackathon: { slug: hackathon.slug, title: hackathon.title },
    alone: rows.people.map((person) => matchee(person, around)),
    proposal: is !== 'going' && proposal ? proposalFor(proposal, around) : null,
  };
}

/** A proposal over what is there now, so that nobody is shown who has left. */
export function toldOf({ rows, hackathon }: Around): Told {
  return {
    problem: problemOf(rows, hackathon.mixed),
    places: placesIn(rows),
    titles: new Map(rows.choices.map(({ id, title }) => [id, title])),
  };
}

function placesIn({ proposal, people, choices }: MatchRows): Place[] {
  return people.map(({ id }) => {
    const idea = proposal?.places.find(({ person }) => person === id)?.idea ?? null;
    return { person: id, idea: choices.some((choice) => choice.id === idea) ? idea : null };
  });
}

function proposalFor(proposal: ProposalRow, around: Around): Proposal {
  const { rows, hackathon } = around;
  const told = toldOf(around);
  const changed = changedSince(rows, hackathon.mixed);
  const teams = rows.choices.map((choice) => teamFor(choice, told, around));
  const rank = ({ members, coming }: MatchedTeam) =>
    coming.length > 0 ? 0 : members.length > 0 ? 1 : 2;
  return {
    ...{ id: proposal.id, version: proposal.version, at: proposal.at, changed },
    teams: teams.toSorted((one, other) => rank(one) - rank(other)),
    alone: rows.people
      .filter(({ id }) => told.places.some(({ person, idea }) => person === id && idea === null))
      .map((person) => {
        const one = told.problem.people.find(({ id }) => id === person.id);
        return { ...matchee(person, around), why: one ? aloneWords(told, one) : null };
      }),
    good: `${countWords(told)} ${goodWords(proposal)}`,
    words: unmetWords(told),
  };
}

/** How much better another matching could be. */
function goodWords({ version, facts: { score, bound, proven } }: ProposalRow): string {
  if (version > 1) return 'You moved people by hand since it was proposed.';
  if (proven) return 'No matching is better.';
  if (score.alone > bound.alone) {
    return `There was no time to prove it: another could find a team for up to ${score.alone - bound.alone} more.`;
  }
  const gap = score.wishes - bound.wishes;
  return `There was no time to prove it: another could better the wishes by up to ${gap}, where a first wish instead of a second is 3.`;
}

function teamFor(choice: ChoiceRow, { places }: Told, around: Around): MatchedTeam {
  const { rows, hackathon, catalogue } = around;
  const coming = rows.people.filter(({ id }) =>
    places.some((place) => place.person === id && place.idea === choice.id),
  );
  const all = [...choice.members, ...coming];
  const lead = choice.members.length === 0 ? leadOf(choice, coming) : undefined;
  const looked = [...new Set(choice.skills)];
  const isBrought = (skill: string) => coming.some(({ skills }) => skills.includes(skill));
  const named = (slugs: string[]) => slugs.map((slug) => skillNamed(catalogue, slug).name);
  return {
    ...{ id: choice.id, title: choice.title, stands: choice.members.length > 0 },
    ...{ members: choice.members.map(ref), lead: lead ? ref(lead) : null },
    coming: coming.map((person) => matchee(person, around, choice.id)),
    room: Math.max(0, hackathon.mixed.sizeMost - all.length),
    brought: named(looked.filter(isBrought)),
    missing: named(looked.filter((skill) => !isBrought(skill))),
    checks: all.length > 0 ? checksOf(all, hackathon.mixed) : [],
  };
}

function matchee(person: AloneRow, { rows, catalogue }: Around, idea?: string): Matchee {
  const { team, guest, parts, wishes, skills } = person;
  const rank = idea === undefined ? -1 : wishes.indexOf(idea);
  return {
    ...{ person: ref(person), team, guest, parts, why: null },
    wishes: wishes.flatMap((id) => rows.choices.find((one) => one.id === id)?.title ?? []),
    skills: skills.map((slug) => skillNamed(catalogue, slug).name),
    rank: rank < 0 ? null : rank + 1,
    pinned: rows.proposal?.places.some((one) => one.person === person.id && one.pinned) ?? false,
  };
}
