import type { Person } from '../../api/people/schema.ts';
import { answerTo } from './answer.ts';
import { api } from './api.ts';
import { wake } from './island.ts';
import { Answered } from './parts/Answered.tsx';
import { ForSignedIn } from './parts/ForSignedIn.tsx';
import { Initials } from './parts/Initials.tsx';
import { useAnswer } from './useAnswer.ts';
import { useNow } from './useNow.ts';
import { clockOf, zoneName } from './when.ts';

wake('team-people', TeamPeople);

function TeamPeople({ team = '' }: Record<string, string>) {
  return (
    <ForSignedIn what="the people of this team" invitation="Sign in to see who is in this team.">
      {() => <Asked team={team} />}
    </ForSignedIn>
  );
}

function Asked({ team }: { team: string }) {
  const asking = useAnswer(() => answerTo(api.people.$get({ query: { team } })));
  return (
    <Answered asking={asking} what="the people of this team">
      {({ people }) => (people.length === 0 ? <Nobody /> : <List people={people} />)}
    </Answered>
  );
}

function List({ people }: { people: Person[] }) {
  const now = useNow().toISOString();
  return (
    <ul class="people">
      {people.map(({ slug, name, title, zone }) => (
        <li key={slug}>
          <Initials name={name} />
          <div>
            <p>
              <a href={`/people/${slug}/`}>
                <strong>{name}</strong>
              </a>
            </p>
            <p class="row-facts">{title}</p>
            <p class="row-facts">
              <time>{clockOf(now, zone)}</time> now, {zoneName(zone)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Nobody() {
  return (
    <div class="empty">
      <p>Nobody has joined this team here yet. The address above reaches it all the same.</p>
    </div>
  );
}
