import { type Answer, answerTo } from './answer.ts';
import { api } from './api.ts';
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

/** What one is in the middle of, and one's own talks and sessions of the next four weeks. */
export function Mine() {
  return (
    <ForSignedIn
      what="what is yours"
      invitation="Sign in to see your seats, to take one, or to offer a talk or a course yourself."
    >
      {() => <Yours />}
    </ForSignedIn>
  );
}

function Yours() {
  const asking = useAnswer(askYours);
  useReturn(asking.again);
  return (
    <Answered asking={asking} what="what is yours">
      {({ fortnight, runs, hosting, reviews, entries }) => (
        <div class="stack">
          {fortnight && <HomeToday fortnight={fortnight} />}
          {runs && <HomeRuns runs={runs} />}
          {hosting && <HomeHosting hosting={hosting} />}
          {entries.length === 0 ? <Nothing /> : <List entries={entries} />}
          {reviews && <ReviewsWaiting total={reviews.total} />}
        </div>
      )}
    </Answered>
  );
}

/** Everything at once, so that nothing is pushed down by what comes a moment later. */
async function askYours() {
  const [fortnight, runs, hosting, reviews, entries] = await Promise.all([
    askFortnight().then(heldBy),
    answerTo(api.runs.$get()).then(heldBy),
    answerTo(api.hosting.$get({ query: { of: 'today' } })).then(heldBy),
    answerTo(api['review-queue'].$get({ query: { limit: '0' } })).then(heldBy),
    askEntries(nextWeeks(new Date()), true),
  ]);
  if (entries.is !== 'value') return entries;
  const value = { fortnight, runs, hosting, reviews, entries: entries.value };
  return { is: 'value' as const, value };
}

/** Only of a hire, for nobody else has one. */
async function askFortnight() {
  const me = await askMe();
  if (me.is !== 'value' || !me.value.hire) return undefined;
  return answerTo(api.fortnight.$get({ query: {} }));
}

/** What stands beside one's list is left out where it cannot be had. */
function heldBy<Value>(answer: Answer<Value> | undefined): Value | undefined {
  return answer?.is === 'value' ? answer.value : undefined;
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
