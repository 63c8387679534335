import { useState } from 'preact/hooks';
import { brokenRules, brokenWords, slotted } from '../../../api/cohorts/visits/rules.ts';
import { Failure } from '../parts/Failure.tsx';
import type { Shown } from './cohort.tsx';
import { DayList } from './DayList.tsx';
import { Grid } from './Grid.tsx';
import { Missing } from './Missing.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { Narrow, useNarrow } from './Narrow.tsx';
import { type Picked, useMoves } from './useMoves.ts';

/** The plan: people by days, or teams by days; on a phone day by day. */
export function Timetable({ cohort, put }: Shown) {
  const [by, setBy] = useState<'hires' | 'rotations'>('hires');
  const [picked, setPicked] = useState<Picked>();
  const moves = useMoves(cohort, put);
  const narrow = useNarrow(cohort);
  const { problem, mine, visits } = cohort;
  const wrong = problem ? brokenRules(problem, slotted(cohort)) : [];
  const words = [...new Set(wrong.map((one) => brokenWords(cohort, one)))];
  const pick = mine ? setPicked : undefined;
  return (
    <section class="section" aria-labelledby="plan">
      <header class="section-head">
        <h2 id="plan">The plan</h2>
        <div class="cluster timetable-by">
          {(['hires', 'rotations'] as const).map((one) => (
            <button
              class="button quiet"
              type="button"
              key={one}
              aria-pressed={by === one}
              onClick={() => setBy(one)}
            >
              {one === 'hires' ? 'By person' : 'By team'}
            </button>
          ))}
        </div>
      </header>
      {visits.some(({ plan }) => plan) && (
        <div class="timetable-narrow">
          <Narrow narrow={narrow} count={cohort.hires.length} />
        </div>
      )}
      {!visits.some(({ plan }) => plan) && (
        <p class="quiet">
          {mine ? 'Nothing is planned yet. Add the hires below, then plan it.' : 'No plan yet.'}
        </p>
      )}
      {words.length > 0 && (
        <div class="problem" role="status">
          <p>This does not work as it stands:</p>
          <ul>
            {words.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      <Failure failed={moves.failed} unreached="The visit is where it was." />
      {mine && (
        <p class="quiet timetable-keys" id="timetable-keys">
          Drag a visit to move it, or open it. By keys: Space takes it up, arrows carry it, Enter
          drops it, Escape puts it back.
        </p>
      )}
      <p class="timetable-said" role="status">
        {moves.said}
      </p>
      <Grid cohort={cohort} hires={narrow.meant} by={by} pick={pick} moves={moves} wrong={wrong} />
      <DayList cohort={cohort} pick={pick} />
      {pick && <Missing cohort={cohort} pick={pick} />}
      {picked && (
        <MoveDialog cohort={cohort} picked={picked} put={put} close={() => setPicked(undefined)} />
      )}
    </section>
  );
}
