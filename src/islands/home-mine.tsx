import { nearOf } from './days.ts';
import { HomeToday } from './fortnight/HomeToday.tsx';
import { askEntries, type HomeEntry } from './home-entries.ts';
import { ReviewsWaiting } from './home-reviews.tsx';
import { HomeHosting } from './hosting/HomeHosting.tsx';
import { askMe } from './me.ts';
import { Answered } from './parts/Answered.tsx';
import { ForSignedIn } from './parts/ForSignedIn.tsx';
import { Kind } from './parts/Kind.tsx';
import { HomeRuns } from './runs/HomeRuns.tsx';
import { useAnswer } from './useAnswer.ts';
import { useNow } from './useNow.ts';
import { useReturn } from './useReturn.ts';
import { clockOf, dateOf, dayOf, myZone, zoneName } from './when.ts';

const aheadMs = 28 * 24 * 60 * 60_000;

/** Talks and courses of the next four weeks: a place, a place in the list, or one's own. */
export function Mine() {
  const { answer: me } = useAnswer(askMe);
  return (
    <ForSignedIn
      what="what is yours"
      invitation="Sign in to see your seats, to take one, or to offer a talk or a course yourself."
    >
      {() => (
        <div class="stack">
          {me?.is === 'value' && me.value.hire && <HomeToday />}
          <HomeRuns />
          <HomeHosting />
          <Next />
          <ReviewsWaiting />
        </div>
      )}
    </ForSignedIn>
  );
}

function Next() {
  const asking = useAnswer(() => askEntries(nextWeeks(new Date()), true));
  useReturn(asking.again);
  return (
    <Answered asking={asking} what="what is yours">
      {(entries) => (entries.length === 0 ? <Nothing /> : <List entries={entries} />)}
    </Answered>
  );
}

function nextWeeks(now: Date) {
  const to = new Date(now.getTime() + aheadMs);
  return { from: now.toISOString(), to: to.toISOString() };
}

function List({ entries }: { entries: HomeEntry[] }) {
  const now = useNow();
  return (
    <div class="stack">
      <ol class="rows">
        {entries.map((entry) => (
          <Row key={entry.key} entry={entry} now={now} />
        ))}
      </ol>
      <p class="quiet">All in {zoneName(myZone())}.</p>
    </div>
  );
}

function Row({ entry, now }: { entry: HomeEntry; now: Date }) {
  const { kind, href, title, startsAt, who, place, cancelled, standing } = entry;
  return (
    <li class={cancelled ? 'row cancelled' : 'row'}>
      <p class="when">
        <time dateTime={startsAt}>
          {dayWord(startsAt, now)} <span class="clock">{clockOf(startsAt, myZone())}</span>
        </time>
      </p>
      <div>
        <Kind kind={kind} />
        <h3 class="row-title">
          <a href={href}>{title}</a>
        </h3>
        <p class="row-facts">{[who, place].filter(Boolean).join(' · ')}</p>
      </div>
      <p class="row-side">
        <span class={standing?.mine ? 'badge strong' : 'badge warn'}>{standing?.words}</span>
      </p>
    </li>
  );
}

/** `Today`, `Tomorrow`, or the day, on the reader's calendar. */
function dayWord(at: string, now: Date): string {
  const zone = myZone();
  return nearOf(dateOf(at, zone), dateOf(now.toISOString(), zone)) ?? dayOf(at, zone);
}

function Nothing() {
  return (
    <div class="empty">
      <p>Nothing is yours in the next four weeks. Take a seat in a talk, or offer one.</p>
      <p class="cluster">
        <a class="button" href="/talks/">
          See the talks
        </a>
        <a class="button" href="/talks/new/">
          Offer a talk
        </a>
      </p>
    </div>
  );
}
