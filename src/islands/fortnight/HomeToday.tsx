import { itemsOn, nextVisit, phaseOf } from '../../../api/cohorts/fortnight/rules.ts';
import type { MyFortnight } from '../../../api/cohorts/fortnight/schema.ts';
import { dateOf } from '../when.ts';
import { dayWords, spanWords, zoneWords } from './words.ts';

type Props = { fortnight: { mine: MyFortnight | null; now: string } };

const soonDays = 21;

/** Where a hire is to be today; nothing for everybody else, and once the boot camp is over. */
export function HomeToday({ fortnight: { mine, now } }: Props) {
  const words = mine && wordsFor(mine, dateOf(now, mine.cohort.zone));
  if (!words) return null;
  return (
    <p class="fortnight-home">
      {words} <a href="/bootcamp/mine/">See your fortnight</a>
    </p>
  );
}

function wordsFor(mine: MyFortnight, today: string): string | undefined {
  const phase = phaseOf(mine, today);
  const { zone } = mine.cohort;
  if (phase.is === 'after' || (phase.is === 'before' && phase.days > soonDays)) return undefined;
  if (phase.is === 'before') return `Your boot camp begins on ${dayWords(mine.startsOn)}.`;
  if (phase.is === 'here') {
    const items = itemsOn(phase.day, mine.visits).map(({ point, visit }) => {
      const host = visit?.host ? ` with ${visit.host.name}` : '';
      return `${visit?.title ?? point?.title}${host}, ${spanWords(visit ?? point, zone)}`;
    });
    const [first] = mine.visits;
    if (items.length > 0 && first) {
      return `Today: ${items.join('; ')} (${zoneWords(first, zone).replace(/;.*/, '')}).`;
    }
  }
  const next = nextVisit(mine.visits, today);
  const rest = next ? ` Next: ${next.title}, ${dayWords(next.day)}.` : '';
  return `Today: nothing is planned.${rest}`;
}
