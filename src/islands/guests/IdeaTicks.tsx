import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { useAnswer } from '../useAnswer.ts';

const mostShown = 12;

type Props = { slug: string; ideas: string[]; put: (ideas: string[]) => void };

/** Which ideas of a hackathon guests read about, and may say that they would like. */
export function IdeaTicks({ slug, ideas, put }: Props) {
  const asking = useAnswer(() =>
    answerTo(api.hackathons[':hackathon'].ideas.$get({ param: { hackathon: slug } })),
  );
  return (
    <fieldset class="field" aria-describedby="shown-hint">
      <legend>Ideas that guests may read</legend>
      <Answered asking={asking} what="the ideas">
        {(list) =>
          list.ideas.length === 0 ? (
            <p class="quiet">There is none yet.</p>
          ) : (
            list.ideas.map(({ id, title }) => {
              const shown = ideas.includes(id);
              return (
                <label class="after-check" key={id}>
                  <input
                    type="checkbox"
                    checked={shown}
                    disabled={!shown && ideas.length >= mostShown}
                    onChange={() => put(shown ? ideas.filter((one) => one !== id) : [...ideas, id])}
                  />
                  <span>{title}</span>
                </label>
              );
            })
          )
        }
      </Answered>
      <span class="hint" id="shown-hint">
        With title and problem, and without who pitched it. None, unless you tick it.
      </span>
    </fieldset>
  );
}
