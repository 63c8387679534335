import { useEffect } from 'preact/hooks';
import type { HackWork } from '../../../api/hackathons/hacking/schema.ts';
import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { stageNames } from '../hackathons/words.ts';
import { Members } from '../ideas/Members.tsx';
import { Outcome } from '../ideas/Outcome.tsx';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Kind } from '../parts/Kind.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Stale } from '../talks/Stale.tsx';
import { type Live, useLive } from '../talks/useLive.ts';
import { useStamp } from '../useStamp.ts';
import { Clock } from './Clock.tsx';
import { HelpPart } from './HelpPart.tsx';
import { Links } from './Links.tsx';
import { Log } from './Log.tsx';
import { Stage } from './Stage.tsx';
import { Submission } from './Submission.tsx';
import { stageName } from './words.ts';

type Props = { hackathon: string; idea: string };

/** A hack team at work, kept fresh while it is looked at. */
export function TeamPage(props: Props) {
  return (
    <ForSignedIn
      what="the hack team"
      invitation="Hack teams are for everyone who works here to see. Sign in to see this one."
    >
      {() => <Asked {...props} />}
    </ForSignedIn>
  );
}

function Asked({ hackathon, idea: id }: Props) {
  const param = { idea: id };
  const asking = useLive(() => answerTo(api.ideas[':idea'].work.$get({ param })));
  const idea = useLive(() => answerTo(api.ideas[':idea'].$get({ param })));
  useStamp(hackathon, asking.again);
  const { answer } = asking;
  const missing = answer?.is === 'refusal' && answer.problem.code === 'missing';
  const title = answer?.is === 'value' ? `Team: ${answer.value.title}` : undefined;
  useEffect(() => {
    if (title) document.title = `${title} · Potluck`;
  }, [title]);
  if (missing) return <NoSuchTeam {...{ hackathon }} />;
  return (
    <>
      {answer?.is !== 'value' && <h1 class="visually-hidden">A hack team</h1>}
      <Stale stale={asking.stale} again={asking.again} />
      <Answered asking={asking} what="the hack team">
        {(work) => <Shown {...{ id, work, idea }} put={asking.put} />}
      </Answered>
    </>
  );
}

type ShownProps = {
  id: string;
  work: HackWork;
  idea: Live<IdeaPage>;
  put: (work: HackWork) => void;
};

function Shown({ id, work, idea, put }: ShownProps) {
  const { hackathon, title } = work;
  const working = { idea: id, work, put };
  return (
    <article class="stack">
      <header class="page-head">
        <p class="cluster">
          <Kind kind="hackathon" />
          <a href={`/hackathons/${hackathon.slug}/`}>{hackathon.title}</a>
          <span class="badge">{stageNames[hackathon.stage]}</span>
          {work.mine && <span class="badge strong">Your team</span>}
        </p>
        <h1>{title}</h1>
        <p class="lede">
          {hackathon.stage !== 'over' && `${stageName(work.stage)}. `}A hack team around{' '}
          <a href={`/ideas/${id}/`}>its idea</a>.
        </p>
      </header>
      <div class="columns course-columns">
        <div class="stack">
          <Stage {...working} />
          <Log {...working} />
        </div>
        <aside class="panel stack" aria-label="The time, and where to look">
          <h2>The clock</h2>
          <Clock hackathon={hackathon} />
          <Links {...working} />
        </aside>
      </div>
      <HelpPart {...working} />
      <Answered asking={idea} what="who is in the team">
        {(known) => <Around {...{ known, idea }} />}
      </Answered>
    </article>
  );
}

function Around({ known, idea }: { known: IdeaPage; idea: Live<IdeaPage> }) {
  const param = { idea: known.id };
  const made = useLive(() => answerTo(api.ideas[':idea'].submission.$get({ param })));
  const { team, hackathon } = known;
  return (
    <>
      {!made.answer && <Loading what="what was made" />}
      {made.answer?.is === 'value' && (
        <Submission idea={known} page={made.answer.value} put={made.put} />
      )}
      {team && ['showing', 'over'].includes(hackathon.stage) && <Outcome idea={known} />}
      {team && (
        <section class="section stack" aria-labelledby="team">
          <div class="section-head">
            <h2 id="team">Who is in it</h2>
            <a href={`/ideas/${known.id}/#team`}>Roles, and who may join</a>
          </div>
          <Members idea={known} team={team} put={idea.put} />
        </section>
      )}
    </>
  );
}

function NoSuchTeam({ hackathon }: Pick<Props, 'hackathon'>) {
  return (
    <>
      <header class="page-head">
        <h1>No such hack team</h1>
        <p class="lede">There is none at this address. It may have parted.</p>
      </header>
      <a class="button" href={`/hackathons/${hackathon}/`}>
        See the hackathon
      </a>
    </>
  );
}
