import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../../api/directory/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { peopleWords } from '../counts.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Initials } from '../parts/Initials.tsx';
import { useAnswer } from '../useAnswer.ts';
import { Finder } from './Finder.tsx';
import { find, type Names, namesOf, queryOf, type Wanted, wantedIn } from './find.ts';
import { Removals } from './Removals.tsx';

type Known = { teams: Names; skills: Names };

function Directory({ teams = '[]', skills = '[]' }: Record<string, string>) {
  const known = { teams: new Map(JSON.parse(teams)), skills: new Map(JSON.parse(skills)) } as Known;
  return (
    <ForSignedIn what="the people" invitation="Sign in to find your colleagues.">
      {({ role }) => (
        <>
          <Asked {...known} />
          {role === 'admin' && <Removals />}
        </>
      )}
    </ForSignedIn>
  );
}

function Asked(known: Known) {
  const asking = useAnswer(() => answerTo(api.directory.$get()));
  return (
    <Answered asking={asking} what="the people">
      {({ people }) => <Found people={people} {...known} />}
    </Answered>
  );
}

function Found({ people, teams, skills }: Known & { people: Entry[] }) {
  const [wanted, setWanted] = useState(() => wantedIn(new URLSearchParams(location.search)));
  // What is chosen is in the address, so that it can be sent to somebody.
  useEffect(() => {
    history.replaceState(history.state, '', location.pathname + queryOf(wanted));
  }, [wanted]);
  const found = find(people, wanted, teams, skills);
  return (
    <div class="stack">
      <Finder wanted={wanted} setWanted={setWanted} teams={teams} skills={skills} />
      <p role="status" class="quiet">
        {found.length === people.length
          ? peopleWords(people.length)
          : `${found.length} of ${peopleWords(people.length)}`}
      </p>
      {found.length === 0 && <Nobody wanted={wanted} clear={() => setWanted(none)} />}
      <ul class="rows">
        {found.map((person) => (
          <Row key={person.slug} person={person} teams={teams} skills={skills} />
        ))}
      </ul>
    </div>
  );
}

const none: Wanted = { words: '', team: '', skill: '', kind: 'knows' };

function Row({ person, teams, skills }: Known & { person: Entry }) {
  const { slug, name, title, team, knows, wants } = person;
  const teamName = teams.get(team ?? '') ?? '';
  // “Team lead, Data” has said the team already.
  const facts = title.includes(teamName) ? [title] : [title, teamName];
  return (
    <li class="row people-row">
      <Initials name={name} />
      <div>
        <a class="row-title" href={`/people/${slug}/`}>
          {name}
        </a>
        <p class="row-facts">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <p class="row-facts people-skills">
        {knows.length > 0 && <span>Can help with {namesOf(knows, skills).join(', ')}</span>}
        {wants.length > 0 && <span>Would like to learn {namesOf(wants, skills).join(', ')}</span>}
      </p>
    </li>
  );
}

function Nobody({ wanted, clear }: { wanted: Wanted; clear: () => void }) {
  return (
    <div class="empty">
      <p>
        {wanted.skill && wanted.kind === 'knows' && !wanted.words
          ? 'Nobody has said so far that they can help with this. If you can, say it on your page.'
          : 'Nobody fits all of that.'}
      </p>
      <p class="cluster">
        <button class="button" type="button" onClick={clear}>
          Show everybody
        </button>
        <a href="/people/me/">My page</a>
      </p>
    </div>
  );
}

wake('directory', Directory);
