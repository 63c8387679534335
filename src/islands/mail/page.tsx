import type { Mail, Mails } from '../../../api/mail/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useNow } from '../useNow.ts';
import { useReturn } from '../useReturn.ts';
import { Dead } from './Dead.tsx';
import { Letter } from './Letter.tsx';

wake('mail', Page);

function Page() {
  return (
    <ForSignedIn what="your mails" invitation="Sign in to see what was mailed to you.">
      {({ role }) => (
        <div class="stack">
          {role === 'admin' && <Dead />}
          <Asked />
        </div>
      )}
    </ForSignedIn>
  );
}

function Asked() {
  const asking = useAnswer(() => answerTo(api.mails.$get()));
  useReturn(asking.again);
  return (
    <Answered asking={asking} what="your mails">
      {(value) => <List {...value} again={asking.again} />}
    </Answered>
  );
}

function List({ mode, address, mails, again }: Mails & { again: () => void }) {
  return (
    <section class="stack" aria-labelledby="to-me">
      <h2 id="to-me">To me</h2>
      <p>
        {whereTo(mode, address)} <a href="/account/mail/">Choose which mails you get</a>
      </p>
      <p>
        <button class="button" type="button" onClick={again}>
          Look again
        </button>
      </p>
      {mails.length === 0 ? (
        <div class="empty">
          <p>No mail yet. Take a seat in a talk, and the first is on its way.</p>
          <a class="button primary" href="/talks/">
            See the talks
          </a>
        </div>
      ) : (
        <ol class="rows">
          {mails.map((mail) => (
            <Row key={mail.id} mail={mail} />
          ))}
        </ol>
      )}
    </section>
  );
}

function whereTo(mode: Mails['mode'], address: string | null): string {
  if (mode === 'off') return 'No mail is sent here: there is no mail server.';
  if (!address) return 'No address of yours is known, so nothing is mailed to you.';
  if (mode === 'smtp') return `Your mail goes to ${address}.`;
  return `In this demo nothing leaves the house: what would go to ${address} is caught here.`;
}

const stateWords: Record<Mail['state'], string> = {
  due: 'Waits',
  digest: 'In the weekly mail',
  sent: '',
  dead: 'Was refused',
  dropped: 'Not sent',
};

function Row({ mail }: { mail: Mail }) {
  const now = useNow();
  const { subject, at, state, said, whole } = mail;
  const badge = stateWords[state];
  return (
    <li class="row">
      <div class="mail">
        <p class="row-facts cluster">
          <Moment at={at} now={now} />
          {badge && <span class="badge">{badge}</span>}
        </p>
        {whole ? <Letter mail={mail} /> : <p class="row-title">{subject}</p>}
        {said && <p class="row-facts">{said}</p>}
      </div>
    </li>
  );
}
