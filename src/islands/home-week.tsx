import { useState } from 'preact/hooks';
import { monthDayOf, spanOf } from './days.ts';
import { DayColumn, Weekend } from './home-day.tsx';
import { askEntries, type HomeEntry } from './home-entries.ts';
import { Answered } from './parts/Answered.tsx';
import { useAnswer } from './useAnswer.ts';
import { useNow } from './useNow.ts';
import { useReturn } from './useReturn.ts';
import { type Week, weekOf } from './week.ts';
import { dateOf, myZone, zoneName } from './when.ts';

/** What is on from Monday to Friday, on the reader's own calendar and clock. */
export function WeekForEveryone() {
  const [shift, setShift] = useState(0);
  const zone = myZone();
  const now = useNow();
  const today = dateOf(now.toISOString(), zone);
  const week = weekOf(now, zone, shift);
  const [monday = '', friday = ''] = [week.days[0], week.days[4]];
  return (
    <>
      <header class="section-head">
        <h2>{headline(week, today, shift)}</h2>
        <p class="quiet" role="status">
          {spanOf(monday, friday)}, {zoneName(zone)}
        </p>
        <p class="cluster">
          <button class="button quiet" type="button" onClick={() => setShift(shift - 1)}>
            Previous week
          </button>
          <button class="button quiet" type="button" onClick={() => setShift(shift + 1)}>
            Next week
          </button>
          <a href="/calendar/">Calendar</a>
        </p>
      </header>
      <OneWeek key={week.from} week={week} today={today} />
    </>
  );
}

function headline({ days: [monday = ''] }: Week, today: string, shift: number): string {
  if (shift !== 0) return `The week of ${monthDayOf(monday)}, for everyone`;
  return monday > today ? 'Next week for everyone' : 'This week for everyone';
}

type WeekProps = { week: Week; today: string };

function OneWeek({ week, today }: WeekProps) {
  const { from, to } = week;
  const asking = useAnswer(() => askEntries({ from, to }, false));
  useReturn(asking.again);
  return (
    <Answered asking={asking} what="what is on this week">
      {(entries) => <Days entries={entries} week={week} today={today} />}
    </Answered>
  );
}

function Days({ entries, week, today }: WeekProps & { entries: HomeEntry[] }) {
  const zone = myZone();
  const byDate = Map.groupBy(entries, ({ startsAt }) => dateOf(startsAt, zone));
  return (
    <div class="stack">
      <div class="week">
        {week.days.map((date) => (
          <DayColumn key={date} date={date} today={today} entries={byDate.get(date) ?? []} />
        ))}
      </div>
      <Weekend week={week} byDate={byDate} />
      {entries.length === 0 && <Nothing isOver={(week.days[4] ?? '') < today} />}
    </div>
  );
}

function Nothing({ isOver }: { isOver: boolean }) {
  if (isOver) return <p class="empty">Nobody offered a talk that week.</p>;
  return (
    <div class="empty">
      <p>Nobody has offered a talk this week. What do you know?</p>
      <a class="button primary" href="/talks/new/">
        Offer a talk
      </a>
    </div>
  );
}
