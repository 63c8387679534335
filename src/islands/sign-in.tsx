import type { Person } from '../../api/people/schema.ts';
import { answerTo } from './answer.ts';
import { api } from './api.ts';
import type { TeamNames } from './crews.ts';
import { wake } from './island.ts';
import { askMe } from './me.ts';
import { Answered } from './parts/Answered.tsx';
import { DemoPeople } from './sign-in-demo.tsx';
import { useAnswer } from './useAnswer.ts';
import { wayBack } from './wayBack.ts';

wake('sign-in', SignIn);

function SignIn({ teams = '{}' }: Record<string, string>) {
  const me = useAnswer(askMe);
  const ways = useAnswer(() => answerTo(api['sign-in'].$get()));
  const person = me.answer?.is === 'value' ? me.answer.value.person : null;
  return (
    <div class="stack">
      {person && <AlreadyIn person={person} />}
      <Answered asking={ways} what="the ways to sign in">
        {({ demo }) => {
          // The other ways to sign in stand here, beside the demo's people.
          if (!demo) return <NoWay />;
          return <DemoPeople people={demo} me={person} teams={JSON.parse(teams) as TeamNames} />;
        }}
      </Answered>
    </div>
  );
}

function AlreadyIn({ person }: { person: Person }) {
  return (
    <div class="panel stack">
      <p>
        You are signed in as <strong>{person.name}</strong>. Choose someone else below to switch.
      </p>
      <a class="button" href={wayBack(location)}>
        Go on as {person.name}
      </a>
    </div>
  );
}

function NoWay() {
  return (
    <div class="empty">
      <p>Nobody can sign in here yet: no way to do it has been set up. Reading needs none.</p>
      <a class="button" href="/playbooks/">
        Read the playbooks
      </a>
    </div>
  );
}
