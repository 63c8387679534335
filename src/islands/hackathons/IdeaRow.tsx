import type { Idea } from '../../../api/hackathons/ideas/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Act } from './Act.tsx';

type Props = { idea: Idea; open: boolean; again: () => void };

/** An idea in the list of its hackathon, with the one button. */
export function IdeaRow({ idea, open, again }: Props) {
  const { id, title, problem, by, challenge, skills, tags, same } = idea;
  const param = { idea: id };
  const at = api.ideas[':idea'].interest;
  return (
    <li class="row">
      <div class="stack hack-idea">
        <p class="row-title">
          <a href={`/ideas/${id}/`}>{title}</a>
        </p>
        {open && <p class="hack-problem">{problem}</p>}
        <p class="row-facts">
          {[
            by.name,
            challenge?.title,
            skills.length > 0 && `looks for ${skills.map(({ name }) => name).join(', ')}`,
            tags.map((tag) => `#${tag}`).join(' '),
            same.length > 0 && `with ${same.map((other) => `“${other.title}”`).join(', ')}`,
            idea.comments > 0 && (idea.comments === 1 ? '1 comment' : `${idea.comments} comments`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div class="row-side stack">
        <p>{interestWords(idea)}</p>
        {open && !idea.mine && (
          <Act
            words="I would join"
            about={title}
            pressed={idea.interested}
            call={() => answerTo(idea.interested ? at.$delete({ param }) : at.$put({ param }))}
            done={again}
          />
        )}
        {idea.mine && <span class="badge">Yours</span>}
      </div>
    </li>
  );
}

/** `4 would join`. */
export const interestWords = ({ interest }: Pick<Idea, 'interest'>): string =>
  interest === 0 ? 'Nobody yet' : `${interest} would join`;
