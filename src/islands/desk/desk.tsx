import { useEffect, useState } from 'preact/hooks';
import type { Desk, Scanned } from '../../../api/attendance/desk/schema.ts';
import { type Answer, answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { slugHere } from '../door/ask.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Kind } from '../parts/Kind.tsx';
import { Stale } from '../talks/Stale.tsx';
import { useLive } from '../talks/useLive.ts';
import { useCall } from '../useCall.ts';
import { clockOf, dayOf, zoneName } from '../when.ts';
import { DeskList } from './DeskList.tsx';
import { deskKey, forgetKey, placeRead } from './key.ts';

const slug = slugHere();
const key = deskKey();
const param = { event: slug };

/** By the key of the desk, else as who is signed in and runs it or helps at its door. */
async function ask(): Promise<Answer<Desk>> {
  if (!key) return answerTo(api.events[':event'].expected.$get({ param }));
  const answer = await answerTo(api.desks[':event'].$post({ param, json: { key } }));
  if (answer.is === 'refusal' && answer.problem.status === 404) forgetKey();
  return answer;
}

/** Who is expected and who is here, on a tablet at the door, on paper and as a table. */
function FrontDesk() {
  const asking = useLive(ask);
  const [name, setName] = useState<string>();
  const scan = useCall<Scanned>(({ name, ...desk }) => {
    setName(name);
    asking.put(desk);
  });
  useEffect(() => {
    if (!placeRead) return;
    const json = { place: placeRead, ...(key && { key }) };
    void scan
      .make(() => answerTo(api.desks[':event'].scan.$put({ param, json })))
      .then((answer) => {
        // On any other phone the code leads its guest to their place.
        const isDesk = key || answer?.is !== 'refusal' || answer.problem.status !== 404;
        if (!isDesk) location.replace(`/open/${slug}/place/${placeRead}`);
      });
  }, []);
  return (
    <>
      {asking.answer?.is !== 'value' && <h1>Front desk</h1>}
      <div role="status">{name && <h2 class="check-in-yes">{name} is in</h2>}</div>
      <Failure failed={scan.failed} unreached="They are not noted. Read the code again." />
      <Stale stale={asking.stale} again={asking.again} />
      <Answered asking={asking} what="the list">
        {(desk) => (
          <article class="stack">
            <About desk={desk} />
            <DeskList desk={desk} deskKey={key} put={asking.put} again={asking.again} />
          </article>
        )}
      </Answered>
    </>
  );
}

function About({ desk: { event, session } }: { desk: Desk }) {
  const { startsAt, endsAt, zone, place } = session;
  return (
    <header class="page-head">
      <p class="cluster">
        <Kind kind={event.kind} /> <span class="badge">Front desk</span>
      </p>
      <h1>{event.title}</h1>
      <p class="quiet">
        {dayOf(startsAt, zone)}, {clockOf(startsAt, zone)} to {clockOf(endsAt, zone)},{' '}
        {zoneName(zone)}
        {place && ` · ${place}`}
      </p>
      <p class="cluster">
        <button class="button" type="button" onClick={() => print()}>
          Print the list
        </button>
        {!key && <a href={`/api/events/${slug}/expected.csv`}>For a spreadsheet (CSV)</a>}
      </p>
    </header>
  );
}

// The next code is read in the same window: only what follows the `#` is another then.
addEventListener('hashchange', () => location.reload());

wake('front-desk', FrontDesk);
