import { useState } from 'preact/hooks';
import type { Invited } from '../../../api/cohorts/invitations/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { longDay } from '../cohorts/words.ts';
import { wake } from '../island.ts';
import { askMe } from '../me.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { signInHref } from '../sign-in-href.ts';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { forgetToken, tokenHere } from './token.ts';

type Me = { name: string };

const token = tokenHere();
// Another link put into the same tab loads nothing by itself.
addEventListener('hashchange', () => location.reload());

/** `/bootcamp/invitation/#<token>`: whoever opens it says whether they are the hire it is for. */
function Invitation() {
  if (!token) return <NoLink />;
  return (
    <ForSignedIn
      what="your invitation"
      invitation="Somebody planned a boot camp for you. Sign in, and it becomes yours."
    >
      {(person) => <Asked me={person} />}
    </ForSignedIn>
  );
}

function Asked({ me }: { me: Me }) {
  const asking = useAnswer(() => answerTo(api.invitation.$post({ json: { token } })));
  const isRefused = asking.answer?.is === 'refusal';
  return (
    <div class="stack">
      <Answered asking={asking} what="your invitation">
        {(invited) => <Question invited={invited} me={me} />}
      </Answered>
      {isRefused && <Elsewhere />}
      <p class="quiet">
        You are signed in as {me.name}. <a href={signInHref()}>Not you?</a>
      </p>
    </div>
  );
}

/** Opening the link does nothing yet: programs that look at links open them, too. */
function Question({ invited, me }: { invited: Invited; me: Me }) {
  const { name, cohort, firstDay, organiser } = invited;
  const [taken, setTaken] = useState(false);
  const { busy, failed, make } = useCall<Invited>(({ released }) => {
    forgetToken();
    // Going back would only meet a link that is used up.
    if (released) location.replace(`/bootcamp/mine/?cohort=${cohort.slug}`);
    else setTaken(true);
  });
  const take = () =>
    void make(() => answerTo(api.invitation.acceptance.$post({ json: { token } })));
  if (taken) return <Early invited={invited} />;
  return (
    <section class="panel stack" aria-labelledby="who">
      <h2 id="who">
        You are {name} of “{cohort.title}”?
      </h2>
      <p>
        It starts on {longDay(firstDay)}. {organiser} plans it: whom you visit, when, and what you
        make there. Say so and it is yours, {me.name}; the link is used up then.
      </p>
      <Failure failed={failed} unreached="Nothing is said yet. Try again in a moment." />
      <p class="cluster">
        <button class="button primary" type="button" aria-busy={busy} onClick={take}>
          This is me
        </button>
        <a class="button quiet" href="/bootcamp/">
          This is somebody else
        </a>
      </p>
    </section>
  );
}

/** The plan is not there to be seen yet. */
function Early({ invited: { name, cohort, firstDay, organiser } }: { invited: Invited }) {
  return (
    <div class="panel stack" role="status">
      <p>
        <strong>You are {name}.</strong> “{cohort.title}” starts on {longDay(firstDay)}. You are
        told here when {organiser} releases the plan.
      </p>
      <p>
        <a class="button" href="/bootcamp/">
          How the boot camp works
        </a>
      </p>
    </div>
  );
}

/** For whoever said so already, and opens the link again. */
function Elsewhere() {
  const { answer } = useAnswer(askMe);
  if (answer?.is !== 'value' || !answer.value.hire) return null;
  return (
    <p>
      Did you say “This is me” already? Then all is well:{' '}
      <a href="/bootcamp/mine/">go to your fortnight</a>.
    </p>
  );
}

function NoLink() {
  return (
    <div class="empty">
      <p>This page needs the whole link that you were sent. Open it once more from there.</p>
      <a class="button" href="/bootcamp/">
        About the boot camp
      </a>
    </div>
  );
}

wake('invitation', Invitation);
