import { useId, useRef, useState } from 'preact/hooks';
import type { MyVisit } from '../../../api/cohorts/fortnight/schema.ts';
import type { Say } from './useActs.ts';

const own = '/own';
const titleMost = 100;

type Props = { visit: MyVisit; say: Say };

/** One of the rotation's mini-projects, or an own one by its title. */
export function ChooseProject({ visit, say }: Props) {
  const { project, projects, state, title: rotation } = visit;
  const [naming, setNaming] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const isOwn = project !== null && !projects.some(({ title }) => title === project);
  const choose = (title: string | null) => {
    setNaming(false);
    if (title !== project) say(visit, { project: title, state, words: visit.words });
  };
  const take = () => {
    const title = field.current?.value.trim() ?? '';
    if (title === '') return field.current?.focus();
    choose(title);
  };
  return (
    <div class="stack">
      <p class="fortnight-paper">{project ?? 'Not chosen yet'}</p>
      <div class="field fortnight-choose">
        <label for={id}>Which one?</label>
        <select
          id={id}
          aria-label={`Which mini-project at ${rotation}?`}
          value={naming ? own : (project ?? '')}
          onChange={({ currentTarget: { value } }) => {
            if (value === own) setNaming(true);
            else choose(value || null);
          }}
        >
          <option value="">Not chosen yet</option>
          {projects.map(({ title }) => (
            <option key={title} value={title}>
              {title}
            </option>
          ))}
          {isOwn && <option value={project}>{project}</option>}
          <option value={own}>One of my own …</option>
        </select>
      </div>
      {naming && (
        <div class="field fortnight-choose">
          <label for={`${id}-own`}>What is it called?</label>
          <input id={`${id}-own`} ref={field} maxLength={titleMost} />
          <p>
            <button class="button" type="button" onClick={take}>
              Take it
            </button>
          </p>
        </div>
      )}
      <About visit={visit} />
    </div>
  );
}

/** What is to be made; while none is chosen, what there is to choose from. */
function About({ visit: { project, projects } }: { visit: MyVisit }) {
  const chosen = projects.find(({ title }) => title === project);
  const shown = chosen ? [chosen] : project === null ? projects : [];
  return shown.map(({ title, brief, why, done, hours, helpers }) => (
    <details key={title}>
      <summary>
        {chosen ? 'What to make, and when it is done' : title}
        {hours && ` (about ${hours} ${hours === 1 ? 'hour' : 'hours'})`}
      </summary>
      <p>{brief}</p>
      <p>
        <strong>Why:</strong> {why}
      </p>
      <p>
        <strong>Done:</strong> {done}
      </p>
      {helpers.length > 0 && (
        <p>
          <strong>Helps:</strong> {helpers.map(({ name }) => name).join(', ')}
        </p>
      )}
    </details>
  ));
}
