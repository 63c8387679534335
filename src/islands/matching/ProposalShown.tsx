import { useState } from 'preact/hooks';
import type { Matchee, Proposal } from '../../../api/hackathons/matching/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import type { Desk } from './MatchingPage.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { Person } from './Person.tsx';
import { Release } from './Release.tsx';
import { Spot } from './Spot.tsx';
import { TeamShown } from './TeamShown.tsx';

/** How people are moved in a proposal. */
export type Moves = {
  /** Opens the dialog. */
  ask: (one: Matchee) => void;
  /** Puts somebody into a team; null: into none. */
  move: (slug: string, idea: string | null) => void;
  /** Lets the next proposal say again. */
  free: (slug: string) => void;
};

/** A proposal by team: who comes, what could not be done, and what the host can do with it. */
export function ProposalShown({ slug, matching, put, proposal }: Desk & { proposal: Proposal }) {
  const [asked, setAsked] = useState<Matchee>();
  const { failed, make } = useCall(put);
  const { id, version, teams, alone, good, words, changed } = proposal;
  const places = api.hackathons[':hackathon'].matching.places[':person'];
  const nameOf = (person: string) =>
    matching.alone.find((one) => one.person.slug === person)?.person.name ?? person;
  const moves: Moves = {
    ask: setAsked,
    move: async (person, idea) => {
      const param = { hackathon: slug, person };
      const json = { proposal: id, version, idea };
      const answer = await make(() => answerTo(places.$put({ param, json })));
      if (answer?.is !== 'value') return;
      const title = teams.find((team) => team.id === idea)?.title;
      toast(title ? `${nameOf(person)} is in “${title}”.` : `${nameOf(person)} has no team.`);
    },
    free: (person) =>
      void make(() => answerTo(places.$delete({ param: { hackathon: slug, person } }))),
  };
  const full = teams.filter(({ members, coming }) => members.length + coming.length > 0);
  const empty = teams.filter((team) => !full.includes(team));
  return (
    <section class="section stack" aria-labelledby="proposal">
      <h2 id="proposal">The proposal</h2>
      {changed.length > 0 && (
        <div class="problem" role="alert">
          <p>Something changed since it was made. Propose again before you release it.</p>
          <ul class="match-words">
            {changed.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <p role="status">{good}</p>
      {words.length > 0 && (
        <>
          <h3>What it could not do</h3>
          <ul class="match-words">
            {words.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <Failure failed={failed} unreached="Nobody was moved. Try again." />
      <p class="quiet">
        Drag people from team to team, or press “Move”. What you move stays when you propose again.
      </p>
      <ul class="match-teams">
        {full.map((team) => (
          <TeamShown key={team.id} team={team} moves={moves} />
        ))}
      </ul>
      {alone.length > 0 && (
        <Spot idea={null} moves={moves} class="stack">
          <h3>Still without a team</h3>
          <ul class="rows">
            {alone.map((one) => (
              <Person key={one.person.slug} one={one} moves={moves} />
            ))}
          </ul>
        </Spot>
      )}
      {empty.length > 0 && (
        <>
          <h3>Ideas that do not begin</h3>
          <ul class="match-empty">
            {empty.map((team) => (
              <li key={team.id}>
                <Spot idea={team.id} moves={moves} class="panel">
                  <a href={`/ideas/${team.id}/`}>{team.title}</a>
                </Spot>
              </li>
            ))}
          </ul>
        </>
      )}
      {changed.length === 0 && !matching.why && <Release {...{ slug, proposal, put }} />}
      {asked && (
        <MoveDialog
          one={asked}
          proposal={proposal}
          close={() => setAsked(undefined)}
          move={(idea) => {
            setAsked(undefined);
            moves.move(asked.person.slug, idea);
          }}
        />
      )}
    </section>
  );
}
