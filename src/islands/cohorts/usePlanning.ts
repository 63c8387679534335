import { useEffect } from 'preact/hooks';
import type { Planning } from '../../../api/cohorts/plans/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { useAnswer } from '../useAnswer.ts';
import { type Failed, useCall } from '../useCall.ts';

const LOOK_MS = 700;

export type PlanningNow = {
  state: Planning | undefined;
  failed: Failed | undefined;
  busy: boolean;
  begin: (anew: string[]) => void;
  cancel: () => void;
  look: () => void;
};

/** The planner at work for a cohort, looked at again and again while it goes. */
export function usePlanning(cohort: string): PlanningNow {
  const at = api.cohorts[':cohort'].planning;
  const param = { cohort };
  const asking = useAnswer(() => answerTo(at.$get({ param })));
  const { busy, failed, make } = useCall<Planning>(asking.put);
  const state = asking.answer?.is === 'value' ? asking.answer.value : undefined;
  useEffect(() => {
    if (state?.is !== 'going') return undefined;
    const timer = setTimeout(asking.again, LOOK_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return {
    ...{ state, failed, busy, look: asking.again },
    begin: (anew) => void make(() => answerTo(at.$post({ param, json: { anew } }))),
    cancel: () => void make(() => answerTo(at.$delete({ param }))),
  };
}
