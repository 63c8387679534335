import { useRef } from 'preact/hooks';
import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Act } from '../hackathons/Act.tsx';
import { interestWords } from '../hackathons/IdeaRow.tsx';
import { stageNames } from '../hackathons/words.ts';
import { Kind } from '../parts/Kind.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { IdeaTools } from './IdeaTools.tsx';
import { Outcome } from './Outcome.tsx';
import { Talk } from './Talk.tsx';
import { TeamPart } from './TeamPart.tsx';

type Props = { idea: IdeaPage; me: string; put: (idea: IdeaPage) => void };

/** An idea: what it is about, what people say of it, and the hack team around it. */
export function IdeaShown({ idea, me, put }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const { hackathon, challenge, skills, tags, mergedInto } = idea;
  return (
    <article class="stack">
      <header class="page-head">
        <p class="cluster">
          <Kind kind="hackathon" />
          <a href={`/hackathons/${hackathon.slug}/`}>{hackathon.title}</a>
          <span class="badge">{stageNames[hackathon.stage]}</span>
        </p>
        <h1 tabIndex={-1} ref={title}>
          {idea.title}
        </h1>
        <p class="lede">
          {idea.team ? 'A hack team around an idea' : 'An idea'} of{' '}
          <a href={`/people/${idea.by.slug}/`}>{idea.by.name}</a>
        </p>
        <IdeaTools {...{ idea, put }} heir={title} />
      </header>
      {mergedInto && (
        <div class="event-notice">
          <p>
            <strong>It says the same as another idea:</strong>{' '}
            <a href={`/ideas/${mergedInto.id}/`}>{mergedInto.title}</a>. Interest and comments are
            shown there.
          </p>
        </div>
      )}
      <div class="columns course-columns">
        <div class="stack">
          <section class="stack" aria-labelledby="problem">
            <h2 id="problem" class="hack-small">
              Whose problem
            </h2>
            <Rendered html={idea.problemHtml} />
          </section>
          {idea.sketchHtml && (
            <section class="stack" aria-labelledby="sketch">
              <h2 id="sketch" class="hack-small">
                How it might work
              </h2>
              <Rendered html={idea.sketchHtml} />
            </section>
          )}
          <dl class="facts">
            {challenge && (
              <div>
                <dt>Answers the challenge</dt>
                <dd>
                  <a href={`/hackathons/${hackathon.slug}/#challenges`}>{challenge.title}</a>
                </dd>
              </div>
            )}
            {skills.length > 0 && (
              <div>
                <dt>Looks for</dt>
                <dd>{skills.map(({ name }) => name).join(', ')}</dd>
              </div>
            )}
            {tags.length > 0 && (
              <div>
                <dt>Tags</dt>
                <dd>{tags.map((tag) => `#${tag}`).join(' ')}</dd>
              </div>
            )}
            {idea.same.length > 0 && (
              <div>
                <dt>Merged with</dt>
                {idea.same.map((other) => (
                  <dd key={other.id}>
                    <a href={`/ideas/${other.id}/`}>{other.title}</a>, {other.by.name}
                  </dd>
                ))}
              </div>
            )}
          </dl>
        </div>
        <Interest {...{ idea, put }} />
      </div>
      {!mergedInto && <TeamPart {...{ idea, me, put }} />}
      {idea.team && ['showing', 'over'].includes(hackathon.stage) && <Outcome idea={idea} />}
      <Talk {...{ idea, put }} />
      <p>
        <a href={`/hackathons/${hackathon.slug}/#ideas`}>All ideas of {hackathon.title}</a>
      </p>
    </article>
  );
}

function Interest({ idea, put }: Pick<Props, 'idea' | 'put'>) {
  const param = { idea: idea.id };
  const at = api.ideas[':idea'].interest;
  return (
    <section class="panel stack" aria-labelledby="interest">
      <h2 id="interest">Interest</h2>
      <p role="status">{interestWords(idea)}.</p>
      {!idea.refusals.interest && (
        <Act
          words="I would join"
          pressed={idea.interested}
          look={idea.interested ? undefined : 'primary'}
          call={() => answerTo(idea.interested ? at.$delete({ param }) : at.$put({ param }))}
          done={put}
        />
      )}
      {idea.mine && ['pitching', 'forming'].includes(idea.hackathon.stage) && (
        <p class="quiet">It is yours. Tell people of it, and listen.</p>
      )}
      {!idea.refusals.interest && (
        <p class="quiet">It binds you to nothing; it helps to see where teams may form.</p>
      )}
    </section>
  );
}
