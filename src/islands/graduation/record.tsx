import { useEffect } from 'preact/hooks';
import type { BootCamp } from '../../../api/cohorts/graduation/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { longDay } from '../cohorts/words.ts';
import { outcomeWords } from '../feedback/BuiltRow.tsx';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { Learned } from './Camps.tsx';

const query = new URLSearchParams(location.search);

function RecordPage() {
  return (
    <ForSignedIn what="the record" invitation="Sign in to read the record of a boot camp.">
      {({ slug }) => <Asked slug={query.get('person') || slug} />}
    </ForSignedIn>
  );
}

function Asked({ slug }: { slug: string }) {
  const asking = useAnswer(() =>
    answerTo(
      api.people[':person']['boot-camps'].$get({ param: { person: encodeURIComponent(slug) } }),
    ),
  );
  return (
    <Answered asking={asking} what="the record">
      {({ bootCamps }) => {
        const cohort = query.get('cohort');
        const camp = bootCamps.find((one) => !cohort || one.cohort.slug === cohort);
        return camp ? <Record camp={camp} /> : <None />;
      }}
    </Answered>
  );
}

/** One sheet of paper: who, when, what they built and what became of it, whom they met. */
function Record({ camp }: { camp: BootCamp }) {
  const { name, role, place, programme, cohort, firstDay, lastDay, organiser, graduated } = camp;
  useEffect(() => {
    const heading = document.querySelector('h1');
    if (heading) heading.textContent = name;
    document.title = `${name}: ${programme.title} · Potluck`;
  }, [name, programme.title]);
  return (
    <article class="record stack">
      <p class="record-lede">
        {[role, place].filter(Boolean).join(', ')}
        {(role || place) && '. '}
        {programme.title}, {cohort.title}: {longDay(firstDay)} to {longDay(lastDay)}, organised by{' '}
        {organiser.name}. {!graduated && 'It is not over yet.'}
      </p>
      <h2>Built</h2>
      <Works camp={camp} />
      <h2>Met</h2>
      <p class="record-met">
        {camp.met.map(({ person, as }) => `${person.name} (${as.join(', ')})`).join('; ') ||
          'Nobody is named.'}
      </p>
      <div class="record-learned">
        <Learned camp={camp} />
      </div>
      <p class="no-print">
        <button class="button primary" type="button" onClick={() => print()}>
          Print it
        </button>
      </p>
    </article>
  );
}

function Works({ camp: { built } }: { camp: BootCamp }) {
  if (built.length === 0) return <p class="quiet">Nothing yet.</p>;
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Mini-project</th>
          <th scope="col">With</th>
          <th scope="col">What became of it</th>
        </tr>
      </thead>
      <tbody>
        {built.map(({ visit, project, rotationTitle, state, outcomes: [last] }) => (
          <tr key={visit}>
            <th scope="row">{project ?? 'Not named'}</th>
            <td data-label="With">{rotationTitle}</td>
            <td data-label="What became of it">
              {last ? `${outcomeWords[last.outcome]} since ${longDay(last.day)}` : endWords(state)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How a mini-project of which no more is known stood at the end. */
function endWords(state: BootCamp['built'][number]['state']): string {
  if (state === 'done') return 'Done';
  return state === 'shown' ? 'Shown' : 'Handed on unfinished';
}

function None() {
  return (
    <div class="empty">
      <p>There is no boot camp of this person here.</p>
      <a href="/bootcamp/">About the boot camp</a>
    </div>
  );
}

wake('record', RecordPage);
