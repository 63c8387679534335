import type { TalkSummary } from '../../api/talks/schema.ts';
import { weekdayOf } from './days.ts';
import { Kind } from './parts/Kind.tsx';
import { standingOf } from './standing.ts';
import { addDays, type Week } from './week.ts';
import { clockOf, myZone } from './when.ts';

type Props = { date: string; today: string; talks: TalkSummary[] };

/** One day and what is on. */
export function DayColumn({ date, today, talks }: Props) {
  return (
    <section class={date === today ? 'day today' : 'day'}>
      <h3 class="day-head">
        {weekdayOf(date)} {date === today && <span class="badge strong">today</span>}
      </h3>
      <Entries talks={talks} isPast={date < today} />
      {talks.length === 0 && <p class="visually-hidden">Nothing is on.</p>}
    </section>
  );
}

type WeekendProps = { week: Week; byDate: Map<string, TalkSummary[]> };

/** Saturday and Sunday stand below the week, and only when something is on. */
export function Weekend({ week, byDate }: WeekendProps) {
  const [monday = ''] = week.days;
  const dates = [addDays(monday, 5), addDays(monday, 6)].filter((date) => byDate.has(date));
  return dates.map((date) => (
    <DayColumn key={date} date={date} today="" talks={byDate.get(date) ?? []} />
  ));
}

function Entries({ talks, isPast }: { talks: TalkSummary[]; isPast: boolean }) {
  return (
    <ul>
      {talks.map((talk) => (
        <li key={talk.slug}>
          <Entry talk={talk} isPast={isPast} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ talk, isPast }: { talk: TalkSummary; isPast: boolean }) {
  const { slug, title, session, speakers } = talk;
  const standing = standingOf(talk);
  const state =
    talk.phase === 'cancelled' ? 'cancelled' : isPast || talk.phase === 'over' ? 'past' : '';
  const facts = [...speakers.map(({ name }) => name), session.place];
  return (
    <a class={`entry ${state}`} data-kind="talk" href={`/talks/${slug}/`}>
      <span class="entry-head">
        <Kind kind="talk" />{' '}
        <time dateTime={session.startsAt}>{clockOf(session.startsAt, myZone())}</time>
      </span>{' '}
      <span class="entry-title">{title}</span>{' '}
      <span class="entry-facts">{facts.filter(Boolean).join(' · ')}</span>{' '}
      {standing && (
        <span class={standing.mine ? 'entry-mine' : 'entry-facts'}>{standing.words}</span>
      )}
    </a>
  );
}
