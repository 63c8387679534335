import type { ComponentChildren } from 'preact';
import { itemsOn, nextVisit, type Phase } from '../../../api/cohorts/fortnight/rules.ts';
import type { FortnightDay, MyFortnight } from '../../../api/cohorts/fortnight/schema.ts';
import type { Say } from './useActs.ts';
import { VisitCard } from './VisitCard.tsx';
import { dayWords, spanWords, zoneWords } from './words.ts';

type Props = { mine: MyFortnight; phase: Phase; today: string; say: Say };

/** Where to be today, when and with whom, on every kind of day. */
export function Today({ mine, phase, today, say }: Props) {
  return (
    <section class="panel stack fortnight-today" aria-labelledby="today">
      <header class="section-head">
        <h2 id="today">Today</h2>
        <p class="quiet">{dayWords(today)}</p>
      </header>
      <Said mine={mine} phase={phase} today={today} say={say} />
    </section>
  );
}

function Said({ mine, phase, today, say }: Props) {
  switch (phase.is) {
    case 'before':
      return <Before mine={mine} days={phase.days} />;
    case 'weekend':
      return <Off mine={mine} today={today} words="The weekend. Nothing is planned; rest well." />;
    case 'holiday':
      return <Off mine={mine} today={today} words="A holiday. Nobody works today." />;
    case 'away':
      return <Off mine={mine} today={today} words="You are away today. Nothing is planned." />;
    case 'after':
      return <After mine={mine} />;
    case 'here':
      return <Here mine={mine} day={phase.day} today={today} say={say} />;
  }
}

function Here({ mine, day, today, say }: Omit<Props, 'phase'> & { day: FortnightDay }) {
  const { zone } = mine.cohort;
  const items = itemsOn(day, mine.visits);
  return (
    <>
      {day.away && <p>You are away in the {day.away === 'am' ? 'morning' : 'afternoon'}.</p>}
      {items.length === 0 && (
        <Off
          mine={mine}
          today={today}
          words="Nothing is planned today. Finish something, or go back to the team that you liked best."
        />
      )}
      {items.map(({ startsAt, point, visit }) =>
        visit ? (
          <VisitCard
            key={visit.id}
            visit={visit}
            today={today}
            zone={zone}
            say={say}
            heading="h3"
          />
        ) : (
          <p class="fortnight-point" key={startsAt}>
            <strong>{spanWords(point, zone)}</strong> {point.title}{' '}
            <span class="quiet">{zoneWords(point, zone)}</span>
          </p>
        ),
      )}
    </>
  );
}

function Before({ mine, days }: { mine: MyFortnight; days: number }) {
  const first = mine.days.find(({ day }) => day >= mine.startsOn);
  const [point] = first?.points ?? [];
  return (
    <Block title={days === 1 ? 'Tomorrow it begins.' : `${days} days to go.`}>
      <p>
        Your first day is {dayWords(mine.startsOn)}
        {point && first?.day === mine.startsOn && (
          <>
            . It begins at {spanWords(point, mine.cohort.zone).slice(0, 5)} with “{point.title}” (
            {zoneWords(point, mine.cohort.zone)})
          </>
        )}
        . {mine.tasks.length > 0 && 'Until then there is a little to do, below.'}
      </p>
    </Block>
  );
}

function Off({ mine, today, words }: { mine: MyFortnight; today: string; words: string }) {
  const next = nextVisit(mine.visits, today);
  return (
    <Block title={words}>
      {next && (
        <p>
          Next: <a href={`#visit-${next.id}`}>{next.title}</a>, {dayWords(next.day)},{' '}
          {spanWords(next, mine.cohort.zone)}
          {next.host && `, with ${next.host.name}`}.
        </p>
      )}
    </Block>
  );
}

function After({ mine }: { mine: MyFortnight }) {
  const open = mine.visits.filter(({ state }) => state !== 'done' && state !== 'shown').length;
  return (
    <Block title="You have graduated. Well done.">
      <p>
        {open === 0
          ? 'Everything that you made has been shown.'
          : `${open} of your mini-projects ${open === 1 ? 'is' : 'are'} still open: finish, or hand ${open === 1 ? 'it' : 'them'} on with a name.`}{' '}
        The plan stays here, with the people whom you met.
      </p>
    </Block>
  );
}

function Block({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="stack">
      <p class="fortnight-big">{title}</p>
      {children}
    </div>
  );
}
