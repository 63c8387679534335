import { useId, useRef, useState } from 'preact/hooks';
import type { MyVisit } from '../../../api/cohorts/fortnight/schema.ts';
import { AskForHelp } from './AskForHelp.tsx';
import { ChooseProject } from './ChooseProject.tsx';
import type { Say } from './useActs.ts';
import { stateWords } from './words.ts';

type State = MyVisit['state'];
const states: State[] = ['not-started', 'going', 'asked-for-help', 'shown', 'done'];
const askWords = 'Ask for help';

type Props = { visit: MyVisit; say: Say };

/** Which mini-project it is and how it stands, each state a press away. */
export function MiniProject({ visit, say }: Props) {
  const { project, state, words, title } = visit;
  const [asking, setAsking] = useState(false);
  const asker = useRef<HTMLButtonElement>(null);
  const id = useId();
  const done = () => {
    setAsking(false);
    asker.current?.focus();
  };
  const press = (next: State) => {
    if (next === 'asked-for-help') return setAsking(!asking);
    setAsking(false);
    if (next !== state) say(visit, { project, state: next, words: '' });
  };
  return (
    <section class="stack fortnight-project" aria-labelledby={id}>
      <h4 id={id}>Mini-project</h4>
      <ChooseProject visit={visit} say={say} />
      <p class="fortnight-paper-state">{stateWords[state]}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend that one sees. */}
      <div class="fortnight-states" role="group" aria-label={`How it stands at ${title}`}>
        {states.map((each) => {
          const isAsk = each === 'asked-for-help';
          return (
            <button
              key={each}
              class="button"
              type="button"
              ref={isAsk ? asker : undefined}
              aria-pressed={state === each}
              aria-expanded={isAsk ? asking : undefined}
              onClick={() => press(each)}
            >
              {isAsk && state !== each ? askWords : stateWords[each]}
            </button>
          );
        })}
      </div>
      {state === 'asked-for-help' && !asking && (
        <p class="fortnight-asked">
          You asked: {words} <span class="quiet">Those who help have been told.</span>
        </p>
      )}
      {asking && (
        <AskForHelp
          visit={visit}
          start={state === 'asked-for-help' ? words : ''}
          ask={(text) => {
            say(visit, { project, state: 'asked-for-help', words: text });
            done();
          }}
          leave={done}
        />
      )}
    </section>
  );
}
