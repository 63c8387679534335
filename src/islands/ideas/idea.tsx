import { useEffect } from 'preact/hooks';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { sayKeptToast } from '../talks/kept-toast.ts';
import { Stale } from '../talks/Stale.tsx';
import { useLive } from '../talks/useLive.ts';
import { IdeaShown } from './IdeaShown.tsx';

/** `/ideas/<id>/`: one built page stands at the address of every idea and the team around it. */
const id = decodeURIComponent(location.pathname.split('/')[2] ?? '');

function Idea() {
  return (
    <ForSignedIn
      what="the idea"
      invitation="Ideas are for everyone who works here. Sign in to read this one."
    >
      {(person) => <Asked me={person.slug} />}
    </ForSignedIn>
  );
}

function Asked({ me }: { me: string }) {
  const asking = useLive(() => answerTo(api.ideas[':idea'].$get({ param: { idea: id } })));
  const { answer } = asking;
  const missing = answer?.is === 'refusal' && answer.problem.code === 'missing';
  const title = answer?.is === 'value' ? answer.value.title : missing && 'No such idea';
  useEffect(() => {
    if (title) document.title = `${title} · Potluck`;
  }, [title]);
  if (missing) return <NoSuchIdea />;
  return (
    <>
      <Stale stale={asking.stale} again={asking.again} />
      <Answered asking={asking} what="the idea">
        {(idea) => <IdeaShown idea={idea} me={me} put={asking.put} />}
      </Answered>
    </>
  );
}

function NoSuchIdea() {
  return (
    <>
      <header class="page-head">
        <h1>No such idea</h1>
        <p class="lede">There is none at this address. It may have been taken back.</p>
      </header>
      <a class="button" href="/hackathons/">
        See the hackathons
      </a>
    </>
  );
}

sayKeptToast();
wake('idea', Idea);
