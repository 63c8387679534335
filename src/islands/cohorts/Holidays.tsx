import type { Cohort } from '../../../api/cohorts/schema.ts';
import type { Answer } from '../answer.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { isAway } from './away.ts';
import type { Shown } from './cohort.tsx';
import { type Closed, inWords, offOf } from './offices.ts';
import { longDay } from './words.ts';

/** Public holidays where the hires of a cohort work. They are offered: nothing is noted by itself. */
export function Holidays({ cohort, put }: Shown) {
  const query = { from: cohort.firstDay, to: cohort.lastDay };
  const asking = useAnswer(() => answerTo(api.holidays.$get({ query })));
  return (
    <Answered asking={asking} what="the public holidays">
      {({ holidays, offices }) => {
        const off = offOf(cohort, holidays, offices);
        return off.length === 0 ? (
          <p class="quiet">
            No public holiday falls into these days at an office where one of the hires is.
          </p>
        ) : (
          <>
            <h3>Public holidays</h3>
            <ul class="rows">
              {off.map((one) => (
                <Row
                  key={`${one.holiday.day} ${one.holiday.name}`}
                  cohort={cohort}
                  put={put}
                  off={one}
                />
              ))}
            </ul>
          </>
        );
      }}
    </Answered>
  );
}

function Row({ cohort, put, off }: Shown & { off: Closed }) {
  const { holiday, offices, hires } = off;
  const { slug, title, firstDay, zone, daysOff } = cohort;
  const { busy, failed, make } = useCall<Cohort>((next) => {
    put(next);
    toast('Noted. Plan it again.');
  });
  const working = hires.filter(({ id }) => !isAway(cohort, id, holiday.day));
  const forAll = () => {
    const json = { title, firstDay, zone, daysOff: [...daysOff, holiday.day].sort() };
    return answerTo(api.cohorts[':cohort'].$put({ param: { cohort: slug }, json }));
  };
  const forThem = async (): Promise<Answer<Cohort>> => {
    const json = { from: holiday.day, to: holiday.day, half: 'day', is: 'away' } as const;
    let answer: Answer<Cohort> = { is: 'value', value: cohort };
    for (const { id } of working) {
      const param = { cohort: slug, hire: id };
      answer = await answerTo(api.cohorts[':cohort'].hires[':hire'].days.$put({ param, json }));
      if (answer.is !== 'value') return answer;
    }
    return answer;
  };
  const when = longDay(holiday.day);
  const isOff = daysOff.includes(holiday.day);
  return (
    <li class="row">
      <div>
        <p>
          {when} is {holiday.name} in {inWords(offices.map(({ name }) => name))}
        </p>
        <p class="row-facts">
          {isOff
            ? 'Nobody of the cohort works then.'
            : working.length > 0
              ? `Still planned as a working day for ${inWords(working.map(({ name }) => name))}.`
              : `Noted: ${inWords(hires.map(({ name }) => name))} away.`}
        </p>
        <Failure failed={failed} unreached="Not all of it was noted. Try again." />
      </div>
      {!isOff && (
        <p class="row-side cluster">
          {working.length > 0 && (
            <button
              class="button quiet"
              type="button"
              aria-busy={busy}
              onClick={() => void make(forThem)}
            >
              They are away<span class="visually-hidden">, {when}</span>
            </button>
          )}
          <button
            class="button quiet"
            type="button"
            aria-busy={busy}
            onClick={() => void make(forAll)}
          >
            Nobody works then<span class="visually-hidden">, {when}</span>
          </button>
        </p>
      )}
    </li>
  );
}
