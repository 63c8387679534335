import type { Cohort } from '../../../api/cohorts/schema.ts';
import type { Answer } from '../answer.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import type { Shown } from './cohort.tsx';
import { inWords, type Off, openOf } from './offices.ts';
import { longDay } from './words.ts';

/**
 * Public holidays that the plan does not know of yet, at the top of the page and accepted with one
 * press: on one that all have nobody works, on another those of its office are away.
 */
export function OpenHolidays({ cohort, put }: Shown) {
  const query = { from: cohort.firstDay, to: cohort.lastDay };
  const { answer } = useAnswer(() => answerTo(api.holidays.$get({ query })));
  const { busy, failed, make } = useCall<Cohort>((next) => {
    put(next);
    toast('They are in the plan’s way no more. Plan it again.');
  });
  // The part about name and days says when nobody can be asked.
  if (answer?.is !== 'value') return null;
  const open = openOf(cohort, answer.value.holidays, answer.value.offices);
  if (open.length === 0) return null;
  return (
    <section class="panel stack" aria-labelledby="open-holidays">
      <h2 id="open-holidays">
        {open.length === 1 ? 'A public holiday' : `${open.length} public holidays`} in these days
      </h2>
      <ul>
        {open.map((one) => (
          <li key={`${one.holiday.day} ${one.holiday.name}`}>
            {longDay(one.holiday.day)}: {one.holiday.name} in{' '}
            {inWords(one.offices.map(({ name }) => name))}
            {one.forAll ? '; nobody works then' : `; ${whoOf(one)} away`}
          </li>
        ))}
      </ul>
      <Failure failed={failed} unreached="Not all of it was noted. Try again." />
      <p class="cluster">
        <button
          class="button primary"
          type="button"
          aria-busy={busy}
          onClick={() => void make(() => noted(cohort, open))}
        >
          Plan around {open.length === 1 ? 'it' : 'them'}
        </button>
        <a href="#days">Choose one by one</a>
      </p>
    </section>
  );
}

const namesMost = 4;

/** By name, where they are few. */
const whoOf = ({ working }: Off): string =>
  working.length > namesMost ? `${working.length} hires` : inWords(working.map(({ name }) => name));

/** Notes all of them; what was noted before a failure stays noted, and is not offered again. */
async function noted(cohort: Cohort, open: readonly Off[]): Promise<Answer<Cohort>> {
  const { slug, title, firstDay, zone, daysOff } = cohort;
  const param = { cohort: slug };
  const days = open.filter(({ forAll }) => forAll).map(({ holiday }) => holiday.day);
  let answer: Answer<Cohort> = { is: 'value', value: cohort };
  for (const { holiday, working } of open.filter(({ forAll }) => !forAll)) {
    const json = { from: holiday.day, to: holiday.day, half: 'day', is: 'away' } as const;
    for (const { id } of working) {
      const at = { ...param, hire: id };
      answer = await answerTo(api.cohorts[':cohort'].hires[':hire'].days.$put({ param: at, json }));
      if (answer.is !== 'value') return answer;
    }
  }
  if (days.length === 0) return answer;
  const off = [...new Set([...daysOff, ...days])].toSorted();
  const json = { title, firstDay, zone, daysOff: off };
  return answerTo(api.cohorts[':cohort'].$put({ param, json }));
}
