import { roomAfter } from '../../../api/cohorts/plans/rules.ts';
import type { Draft } from '../../../api/cohorts/plans/schema.ts';
import type { Cohort } from '../../../api/cohorts/schema.ts';
import { type Answer, answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import type { Shown } from './cohort.tsx';
import { Fold } from './Fold.tsx';
import type { PlanningNow } from './usePlanning.ts';

type Props = Shown & { draft: Draft; planning: PlanningNow };

/** What would have to give way, in words, with a button that does it and plans again. */
export function Remedy({ cohort, draft, put, planning }: Props) {
  const { busy, failed, make } = useCall<Cohort>((next) => {
    put(next);
    planning.begin([]);
  });
  if (draft.remedy.length === 0) return null;
  const apply = async (): Promise<Answer<Cohort>> => {
    let last: Answer<Cohort> = { is: 'value', value: cohort };
    for (const { relaxation } of draft.remedy) {
      last = await giveWay(cohort, relaxation);
      if (last.is !== 'value') return last;
    }
    return last;
  };
  return (
    <div class="stack">
      <p>All of it can be had, if this is possible:</p>
      <Fold count={draft.remedy.length} summary={`${draft.remedy.length} things to give way`}>
        <ul>
          {draft.remedy.map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Fold>
      <Failure failed={failed} unreached="Not all of it was noted. Look below, and try again." />
      <p>
        <button class="button" type="button" aria-busy={busy} onClick={() => void make(apply)}>
          It is possible: plan with that
        </button>
      </p>
    </div>
  );
}

function giveWay(cohort: Cohort, one: Draft['remedy'][number]['relaxation']) {
  const { slug, days } = cohort;
  const at = api.cohorts[':cohort'];
  if (one.is === 'room') {
    const { day, hires } = roomAfter(cohort, one) ?? { day: '', hires: 0 };
    const param = { cohort: slug, rotation: one.rotation, day };
    return answerTo(at.rotations[':rotation'].days[':day'].$put({ param, json: { hires } }));
  }
  if (one.is === 'presence') {
    const day = days[one.day] ?? '';
    const json = { from: day, to: day, half: 'day', is: 'here' } as const;
    return answerTo(at.hires[':hire'].days.$put({ param: { cohort: slug, hire: one.hire }, json }));
  }
  const { hire, before, after } = one;
  const param = { cohort: slug, hire, before, after };
  return answerTo(
    at.hires[':hire'].orders[':before'][':after'].$put({ param, json: { waived: true } }),
  );
}
