import { gapWords } from '../../../api/bootcamp/gap/rules.ts';
import type { Draft } from '../../../api/cohorts/plans/schema.ts';
import type { Change, Cohort } from '../../../api/cohorts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { peopleWords } from '../counts.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import type { Shown } from './cohort.tsx';
import { Fold } from './Fold.tsx';
import { Changes } from './Release.tsx';
import { Remedy } from './Remedy.tsx';
import type { PlanningNow } from './usePlanning.ts';
import { hireName, rotationTitle } from './words.ts';

type Props = Shown & { draft: Draft; planning: PlanningNow };

/** What the planner found: what it changes, what could not be had, and what would mend that. */
export function DraftPlan({ cohort, draft, put, planning }: Props) {
  const { busy, failed, make } = useCall<Cohort>((next) => {
    put(next);
    planning.look();
    toast('The plan is taken over. Nobody has been told yet.');
  });
  const changes = changesBy(draft, cohort);
  const missed = draft.missed.filter(({ required }) => required);
  const isStale = draft.version !== cohort.version;
  const accept = () =>
    answerTo(
      api.cohorts[':cohort'].plan.$put({
        ...{ param: { cohort: cohort.slug }, json: { draft: draft.id } },
      }),
    );
  return (
    <section class="stack" aria-label="The plan that was found">
      <h3>
        {missed.length === 0 ? 'Everybody sees everything.' : 'Not everything can be had.'}{' '}
        {draft.proven && gapWords(draft)}
      </h3>
      {!draft.proven && <p>{gapWords(draft)}</p>}
      {missed.length > 0 && (
        <ul>
          {[...Map.groupBy(missed, ({ rotation }) => rotation)].map(([rotation, short]) => (
            <li key={rotation}>
              <Fold
                count={short.length}
                summary={`${peopleWords(short.length)} do not get to ${rotationTitle(cohort, rotation)}`}
              >
                {namesOf(short.map(({ hire }) => hireName(cohort, hire)))}{' '}
                {short.length === 1 ? 'does' : 'do'} not get to {rotationTitle(cohort, rotation)}.
              </Fold>
            </li>
          ))}
        </ul>
      )}
      <Remedy cohort={cohort} draft={draft} put={put} planning={planning} />
      {changes.length > 0 ? (
        <>
          <h3>What it changes</h3>
          <Changes cohort={cohort} changes={changes} />
        </>
      ) : (
        <p>It is the plan that you have.</p>
      )}
      {isStale && <p role="status">The cohort was changed since. Plan it again.</p>}
      <Failure failed={failed} unreached="The plan is as it was." />
      <p class="cluster">
        {!isStale && (
          <button
            class="button primary"
            type="button"
            aria-busy={busy}
            onClick={() => void make(accept)}
          >
            Take this plan
          </button>
        )}
        <button class="button quiet" type="button" onClick={planning.cancel}>
          Drop it
        </button>
      </p>
    </section>
  );
}

/** `Kim, Lea and Milo`. */
const namesOf = (names: string[]): string =>
  new Intl.ListFormat('en-GB').format(names.toSorted((one, other) => one.localeCompare(other)));

/** What accepting a draft would change in the plan. */
function changesBy({ visits: planned }: Draft, { visits }: Cohort): Change[] {
  const now = visits.filter(({ plan }) => plan);
  const isOne = (one: { hire: string; rotation: string }) => (other: typeof one) =>
    one.hire === other.hire && one.rotation === other.rotation;
  const moved = planned.flatMap(({ hire, rotation, ...after }): Change[] => {
    const before = now.find(isOne({ hire, rotation }))?.plan ?? null;
    const isSame =
      before?.day === after.day &&
      before.half === after.half &&
      before.host?.slug === after.host?.slug;
    return isSame ? [] : [{ hire, rotation, before, after }];
  });
  const gone = now
    .filter((visit) => !planned.some(isOne(visit)))
    .map(({ hire, rotation, plan }) => ({ hire, rotation, before: plan, after: null }));
  return [...moved, ...gone];
}
