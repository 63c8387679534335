import { useState } from 'preact/hooks';
import type { AuditEntry, AuditFilter, AuditPage, AuditWhat } from '../../../api/audit/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { useNow } from '../useNow.ts';
import { LogFilter } from './LogFilter.tsx';

wake('log', LogPage);

function LogPage() {
  return (
    <ForSignedIn what="the log" invitation="Sign in as an admin to read the log.">
      {() => <Filtered />}
    </ForSignedIn>
  );
}

type Wanted = { [Field in keyof AuditFilter]?: string };

function Filtered() {
  const [wanted, setWanted] = useState<Wanted>({});
  const key = new URLSearchParams(wanted).toString();
  return (
    <div class="stack">
      <LogFilter choose={setWanted} />
      <p class="cluster">
        <a href={`/api/audit.csv?${key}`}>For a spreadsheet (CSV)</a>
        <a href={`/api/audit.json?${key}`}>As JSON</a>
      </p>
      <Asked key={key} wanted={wanted} />
    </div>
  );
}

const ask = (wanted: Wanted, before?: number) =>
  answerTo(
    api.audit.$get({
      query: {
        ...{ ...wanted, what: wanted.what as AuditWhat | undefined },
        ...(before && { before: String(before) }),
      },
    }),
  );

function Asked({ wanted }: { wanted: Wanted }) {
  const asking = useAnswer(() => ask(wanted));
  return (
    <Answered asking={asking} what="the log">
      {(page) =>
        page.entries.length === 0 ? (
          <div class="empty">
            <p>Nothing of this kind is in the log.</p>
          </div>
        ) : (
          <Shown page={page} put={asking.put} wanted={wanted} />
        )
      }
    </Answered>
  );
}

type Props = { page: AuditPage; put: (page: AuditPage) => void; wanted: Wanted };

function Shown({ page: { entries, next }, put, wanted }: Props) {
  const { busy, failed, make } = useCall<AuditPage>((more) =>
    put({ ...more, entries: [...entries, ...more.entries] }),
  );
  return (
    <>
      <ol class="rows" reversed>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </ol>
      <Failure failed={failed} unreached="Nothing more came. Try again in a moment." />
      {next !== null && (
        <p>
          <button
            class="button"
            type="button"
            aria-busy={busy}
            onClick={() => void make(() => ask(wanted, next))}
          >
            Show older ones
          </button>
        </p>
      )}
    </>
  );
}

const vias: Record<AuditEntry['via'], string> = {
  portal: 'Somebody',
  'sign-in': 'The sign-in',
  scim: 'The directory',
  csv: 'Somebody',
};

function Row({ entry }: { entry: AuditEntry }) {
  const { actor, via, sentence, at } = entry;
  return (
    <li class="row">
      <div>
        <p class="row-title">
          {actor?.name ?? vias[via]} {sentence}
        </p>
        <p class="row-facts">
          <Moment at={at} now={useNow()} />
          {via === 'csv' && ', by a table'}
        </p>
      </div>
    </li>
  );
}
