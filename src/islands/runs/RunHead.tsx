import type { Run } from '../../../api/runs/schema.ts';
import { Initials } from '../parts/Initials.tsx';
import { clockOf, dayOf, myZone, zoneName } from '../when.ts';
import { Clock } from './Clock.tsx';
import { Share } from './Share.tsx';
import { Summary } from './Summary.tsx';
import { modeWords, progressWords } from './words.ts';

/** How far we are, since when, and who is on it. */
export function RunHead({ run, onJoin }: { run: Run; onJoin: () => void }) {
  const zone = myZone();
  const { mode, begunAt, end, mine, people, steps } = run;
  const done = steps.filter(({ ticked }) => ticked).length;
  return (
    <header class="run-head">
      <p class="cluster">
        <span class={mode === 'real' ? 'badge strong' : 'badge'}>{modeWords[mode]}</span>
        <time dateTime={begunAt}>
          Begun {dayOf(begunAt, zone)}, {clockOf(begunAt, zone)}, {zoneName(zone)}
        </time>
      </p>
      <h2 id="run-title" tabIndex={-1}>
        <span class="visually-hidden">{end ? 'A run that is over: ' : 'A run: '}</span>
        <span>
          <span class="run-count">{progressWords(run)}</span>
          {end && ' steps done'}
        </span>
        {!end && <Clock since={begunAt} />}
      </h2>
      <progress value={done} max={steps.length} aria-label="Steps done" />
      {end && <Summary run={run} end={end} />}
      <div class="cluster run-people">
        <ul class="cluster" aria-label="Who is on it">
          {people.map(({ slug, name }) => (
            <li key={slug}>
              <Initials name={name} /> {name}
            </li>
          ))}
        </ul>
        {!mine && !end && (
          <button class="button primary" type="button" onClick={onJoin}>
            Join
          </button>
        )}
        <Share over={end !== null} />
      </div>
    </header>
  );
}
