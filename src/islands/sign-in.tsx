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
  const known = me.answer?.is === 'value' ? me.answer.value : undefined;
  const person = known?.person ?? null;
  return (
    <div class="stack">
      {person && <AlreadyIn person={person} isDemo={known?.demo === true} />}
      <Answered asking={ways} what="the ways to sign in">
        {({ demo, provider }) => {
          if (provider) return <ByProvider name={provider.name} />;
          if (!demo) return <NoWay />;
          return <DemoPeople people={demo} me={person} teams={JSON.parse(teams) as TeamNames} />;
        }}
      </Answered>
    </div>
  );
}

function AlreadyIn({ person, isDemo }: { person: Person; isDemo: boolean }) {
  return (
    <div class="panel stack">
      <p>
        You are signed in as <strong>{person.name}</strong>.{' '}
        {isDemo && 'Choose someone else below to switch.'}
      </p>
      <a class="button" href={wayBack(location)}>
        Go on as {person.name}
      </a>
    </div>
  );
}

/** Leads to the provider, which sends one back here and to where one was. */
function ByProvider({ name }: { name: string }) {
  const from = new URLSearchParams(location.search).get('from') ?? '/';
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
  const href = `/api/sign-in/provider?${new URLSearchParams({ from, zone })}`;
  return (
    <p>
      <a class="button primary" href={href}>
        Sign in with {name}
      </a>
    </p>
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
