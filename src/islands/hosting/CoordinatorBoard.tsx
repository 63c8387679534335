import type { Board, BoardItem, Concern } from '../../../api/cohorts/board/schema.ts';
import type { Cohort } from '../../../api/cohorts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { halfWords, hireName, longDay, rotationTitle } from '../cohorts/words.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { type Asking, useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { useReturn } from '../useReturn.ts';

/** What the organiser of a cohort looks at each day: who is where, what is stuck, what is overdue. */
export function CoordinatorBoard({ cohort }: { cohort: Cohort }) {
  const asking = useAnswer(() =>
    answerTo(api.cohorts[':cohort'].board.$get({ param: { cohort: cohort.slug } })),
  );
  useReturn(asking.again);
  return (
    <section class="section stack" aria-labelledby="today">
      <header class="section-head">
        <h2 id="today">Today</h2>
        <p class="quiet">{longDay(cohort.today)}</p>
      </header>
      <Answered asking={asking} what="the board">
        {(board) => <Shown board={board} cohort={cohort} put={asking.put} />}
      </Answered>
    </section>
  );
}

type Props = { board: Board; cohort: Cohort; put: Asking<Board>['put'] };

function Shown({ board, cohort, put }: Props) {
  const { here, stuck, overdue } = board;
  return (
    <>
      {here.length === 0 && <p class="quiet">Nobody visits a team today.</p>}
      {here.length > 0 && (
        <ul class="rows">
          {here.map(({ visit, accepted }) => (
            <li class="row" key={visit}>
              <VisitWords cohort={cohort} id={visit} />
              <p class="row-side">{accepted && <span class="badge strong">Accepted</span>}</p>
            </li>
          ))}
        </ul>
      )}
      <h3>Stuck</h3>
      <Items items={stuck} cohort={cohort} put={put} none="Nothing is stuck." />
      <h3>Overdue</h3>
      <Items items={overdue} cohort={cohort} put={put} none="Nothing is overdue." />
    </>
  );
}

function VisitWords({ cohort, id, says }: { cohort: Cohort; id: string; says?: string }) {
  const visit = cohort.visits.find((one) => one.id === id);
  if (!visit) return null;
  const { hire, rotation, told } = visit;
  return (
    <div>
      <p>
        <strong>{hireName(cohort, hire)}</strong> at{' '}
        <a href={`/bootcamp/rotations/${rotation}/`}>{rotationTitle(cohort, rotation)}</a>
        {says && `: ${says}`}
      </p>
      <p class="row-facts">
        {told && (told.day === cohort.today ? halfWords[told.half] : longDay(told.day))}
        {told?.host && `, with ${told.host.name}`}
      </p>
    </div>
  );
}

const concernWords: Record<Concern, string> = {
  help: 'asked for help',
  swap: 'a swap was asked for, and nobody takes it',
  'no-host': 'nobody receives them',
  'not-accepted': 'not accepted yet',
  'not-begun': 'mini-project not begun',
  'not-shown': 'mini-project still going',
  'no-note': 'no note yet',
};

type ItemsProps = { items: BoardItem[]; cohort: Cohort; put: Props['put']; none: string };

function Items({ items, cohort, put, none }: ItemsProps) {
  const { busy, failed, make } = useCall<Board>((next) => {
    put(next);
    toast('They are reminded.');
  });
  if (items.length === 0) return <p class="quiet">{none}</p>;
  const remind = ({ visit, concern }: BoardItem) => {
    const param = { cohort: cohort.slug, visit, concern };
    const at = api.cohorts[':cohort'].visits[':visit'].reminders[':concern'];
    void make(() => answerTo(at.$put({ param })));
  };
  return (
    <>
      <Failure failed={failed} unreached="Nobody was reminded. Try again: it is told once." />
      <ul class="rows">
        {items.map((item) => (
          <li class="row" key={`${item.visit} ${item.concern}`}>
            <div>
              <VisitWords cohort={cohort} id={item.visit} says={concernWords[item.concern]} />
              {item.words && <p class="row-facts">“{item.words}”</p>}
            </div>
            <p class="row-side">
              <Action item={item} busy={busy} remind={() => remind(item)} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The one thing to do about it: ask who can settle it, or give the visit another host. */
function Action({ item, busy, remind }: { item: BoardItem; busy: boolean; remind: () => void }) {
  const { ask, reminded } = item;
  const [first, ...more] = ask;
  if (!first) return <a href="#plan">Change the plan</a>;
  const names = more.length > 0 ? `${first.name} and ${more.length} more` : first.name;
  // It stays a button, so that whoever pressed it is not lost.
  return (
    <button
      class="button"
      type="button"
      aria-busy={busy}
      aria-disabled={reminded}
      onClick={() => !reminded && remind()}
    >
      {reminded ? `${names} reminded today` : `Remind ${names}`}
    </button>
  );
}
