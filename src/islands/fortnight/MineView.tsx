import { phaseOf } from '../../../api/cohorts/fortnight/rules.ts';
import type { Fortnight, MyFortnight } from '../../../api/cohorts/fortnight/schema.ts';
import { spanOf } from '../days.ts';
import { nowMs } from '../kept/clock.ts';
import { useNow } from '../useNow.ts';
import { dateOf } from '../when.ts';
import { Contacts } from './Contacts.tsx';
import { FreshEyes } from './FreshEyes.tsx';
import { Note } from './Note.tsx';
import { Plan } from './Plan.tsx';
import { ToSay } from './SaidBack.tsx';
import { Tasks } from './Tasks.tsx';
import { Today } from './Today.tsx';
import { useActs } from './useActs.ts';
import type { Asked } from './useFortnight.ts';
import { Welcomes } from './Welcomes.tsx';

type Props = {
  person: string;
  mine: MyFortnight;
  asked: Asked;
};

/** Today first, then the whole; what is to be done before day one comes first until then. */
export function MineView({ person, mine, asked }: Props) {
  // The clock of this page ticks; what it says is corrected by the service's.
  useNow();
  const today = dateOf(new Date(nowMs()).toISOString(), mine.cohort.zone);
  const acts = useActs(person, mine);
  const phase = phaseOf(mine, today);
  const tasks = <Tasks mine={mine} tick={acts.tick} phase={phase} />;
  const isBefore = phase.is === 'before';
  return (
    <>
      <Today mine={mine} phase={phase} today={today} say={acts.say} />
      <ToSay mine={mine} today={today} />
      <Head mine={mine} cohorts={asked.told?.cohorts ?? []} />
      {isBefore && tasks}
      <Welcomes mine={mine} answer={acts.answer} />
      <Plan mine={mine} today={today} say={acts.say} />
      <Contacts mine={mine} />
      <FreshEyes mine={mine} />
      <Note person={person} mine={mine} asked={asked} />
      {!isBefore && tasks}
    </>
  );
}

function Head({ mine, cohorts }: Pick<Props, 'mine'> & Pick<Fortnight, 'cohorts'>) {
  const { cohort, programme, organiser, buddy } = mine;
  const others = cohorts.filter(({ slug }) => slug !== cohort.slug);
  return (
    <div class="stack">
      <p class="lede">
        <a href={`/bootcamp/programmes/${programme.slug}/`}>{programme.title}</a>,{' '}
        {spanOf(mine.startsOn, cohort.lastDay)}, with{' '}
        <a href={`/bootcamp/cohorts/${cohort.slug}/`}>{cohort.title}</a>.{' '}
        {buddy && <>Your buddy is {buddy.name}. </>}
        {organiser.name} organises it.
      </p>
      <p class="cluster fortnight-tools">
        <button class="button" type="button" onClick={() => print()}>
          Print it on one page
        </button>
        <a class="button quiet" href="/calendar/?view=agenda&mine">
          Have it in your calendar
        </a>
      </p>
      {others.length > 0 && (
        <p class="quiet">
          You are also in{' '}
          {others.map(({ slug, title }, at) => (
            <>
              {at > 0 && ', '}
              <a href={`/bootcamp/mine/?cohort=${slug}`}>{title}</a>
            </>
          ))}
          .
        </p>
      )}
    </div>
  );
}
