import { noticePath } from '../../api/notices/addresses/rules.ts';
import type { Notice, Notices } from '../../api/notices/schema.ts';
import { type Answer, answerTo } from './answer.ts';
import { api } from './api.ts';
import { wake } from './island.ts';
import { tellUnread } from './me.ts';
import { Answered } from './parts/Answered.tsx';
import { Failure } from './parts/Failure.tsx';
import { ForSignedIn } from './parts/ForSignedIn.tsx';
import { Kind } from './parts/Kind.tsx';
import { Moment } from './parts/Moment.tsx';
import { useAnswer } from './useAnswer.ts';
import { useCall } from './useCall.ts';
import { useNow } from './useNow.ts';
import { useReturn } from './useReturn.ts';
import { useSeen } from './useSeen.ts';

wake('notices', Bell);

function Bell() {
  return (
    <ForSignedIn what="your notices" invitation="Sign in to see what changed for you.">
      {() => <Asked />}
    </ForSignedIn>
  );
}

function Asked() {
  const asking = useAnswer(() => answerTo(api.notices.$get()));
  useReturn(asking.again);
  return (
    <Answered asking={asking} what="your notices">
      {(value) =>
        value.notices.length === 0 ? (
          <Nothing />
        ) : (
          // A newer notice makes the list anew, so that it is seen and marked too.
          <List key={value.notices[0]?.id} {...value} put={asking.put} />
        )
      }
    </Answered>
  );
}

type ListProps = Notices & { put: (notices: Notices) => void };

/**
 * What has been seen is read as far as the bell is concerned, and yet stays marked as new here for
 * as long as the reader looks at it, unless they mark everything as read.
 */
function List({ notices, put }: ListProps) {
  const now = useNow();
  const { busy, failed, make } = useCall(put);
  const isNew = notices.some(({ read }) => !read);

  async function markRead(): Promise<Answer<Notices>> {
    const json = { through: notices[0]?.id ?? 0 };
    const answer = await answerTo(api.notices['read-mark'].$put({ json }));
    if (answer.is === 'value') tellUnread(answer.value.unread);
    return answer;
  }

  useSeen(() => void (isNew && markRead()));

  return (
    <div class="stack">
      <Failure failed={failed} unreached="They are still marked as new. Try again in a moment." />
      {isNew && (
        <button class="button" type="button" aria-busy={busy} onClick={() => void make(markRead)}>
          Mark all as read
        </button>
      )}
      <ol class="rows">
        {notices.map((notice) => (
          <Row key={notice.id} notice={notice} now={now} />
        ))}
      </ol>
    </div>
  );
}

function Row({ notice, now }: { notice: Notice; now: Date }) {
  const { about, sentence, at, read } = notice;
  return (
    <li class="row notice">
      <div>
        <p class="row-facts cluster">
          <Kind kind={about.kind} />
          <Moment at={at} now={now} />
        </p>
        <a class="row-title" href={noticePath(notice)}>
          {sentence}
        </a>
      </div>
      {!read && (
        <p class="row-side">
          <span class="badge strong">New</span>
        </p>
      )}
    </li>
  );
}

function Nothing() {
  return (
    <div class="empty">
      <p>
        Nothing has changed for you yet. Take a seat in a talk, and you read here when it is moved
        or cancelled.
      </p>
      <a class="button primary" href="/talks/">
        See the talks
      </a>
    </div>
  );
}
