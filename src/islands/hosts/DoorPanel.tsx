import type { AttendanceList } from '../../../api/attendance/schema.ts';
import type { Answer } from '../answer.ts';
import { askDoor, askList, openDoor } from '../door/ask.ts';
import { countWords, freeWords } from '../door/words.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { useLive } from '../talks/useLive.ts';
import { useCall } from '../useCall.ts';
import { clockOf } from '../when.ts';
import { CheckList } from './CheckList.tsx';

type Props = { slug: string; changed: () => void };

/** Check-in of the session that is on, next or last. */
export function DoorPanel({ slug, changed }: Props) {
  const asking = useLive(() => askFor(slug));
  const put = (list: AttendanceList) => {
    asking.put(list);
    changed();
  };
  const again = () => {
    asking.again();
    changed();
  };
  return (
    <section class="section stack" aria-labelledby="door">
      <h2 id="door">The door</h2>
      <Answered asking={asking} what="the door">
        {(list) => <Shown list={list} put={put} again={again} />}
      </Answered>
    </section>
  );
}

async function askFor(slug: string): Promise<Answer<AttendanceList>> {
  const door = await askDoor(slug);
  return door.is === 'value' ? askList(door.value.session.id) : door;
}

type ShownProps = { list: AttendanceList; put: (list: AttendanceList) => void; again: () => void };

function Shown({ list, put, again }: ShownProps) {
  const { door } = list;
  const { session } = door;
  return (
    <>
      {session.of > 1 && (
        <p class="quiet">
          Session {session.number} of {session.of}
        </p>
      )}
      {door.open ? <Open list={list} /> : <Closed list={list} put={put} />}
      <CheckList list={list} again={again} />
    </>
  );
}

function Open({ list: { door, key } }: { list: AttendanceList }) {
  const free = freeWords(door);
  return (
    <div class="panel stack">
      <p role="status">
        <strong>{countWords(door)}.</strong> {free && `${free}.`}
      </p>
      <p>
        <a class="button" href={`/screen/${door.event.slug}/#${key}`}>
          The screen for the room
        </a>
      </p>
      <p class="quiet">
        It shows the code to check in with. Its address needs no sign-in, so that it can be opened
        on the computer of the room: give it to nobody else.
      </p>
    </div>
  );
}

function Closed({ list: { door }, put }: Pick<ShownProps, 'list' | 'put'>) {
  const { busy, failed, make } = useCall<AttendanceList>(put);
  const until = clockOf(door.unclaimedAt, door.session.zone);
  if (door.phase === 'cancelled') return <p class="quiet">It was cancelled.</p>;
  if (door.phase === 'over') {
    return <p class="quiet">It is over. You can still note who was there.</p>;
  }
  return (
    <div class="panel stack">
      <p>
        Open the door, and people check in with the code on the screen of the room.{' '}
        {door.seats !== null &&
          `Seats that nobody has claimed by ${until} then go to those who wait at the door.`}
      </p>
      <p>
        <button
          class="button primary"
          type="button"
          aria-busy={busy}
          onClick={() => void make(() => openDoor(door.session.id))}
        >
          {busy ? 'Opening the door' : 'Open the door'}
        </button>
      </p>
      <Failure failed={failed} unreached="The door is still closed." />
    </div>
  );
}
