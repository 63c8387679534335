import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Report, ReportAnswer } from '../../../api/reports/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { useHeir } from '../useHeir.ts';

type Props = { report: Report; heir: RefObject<HTMLElement>; put: (report: Report) => void };

/** How it is settled, in words for the one who reported it; those who may not see nothing. */
export function Settle({ report, heir, put }: Props) {
  const [open, setOpen] = useState(false);
  if (report.settleRefusal !== null) return null;
  if (open) return <Form report={report} heir={heir} put={put} />;
  return (
    <p>
      <button class="button" type="button" onClick={() => setOpen(true)}>
        Settle it<span class="visually-hidden">: {report.what.slice(0, 60)}</span>
      </button>
    </p>
  );
}

function Form({ report, heir, put }: Props) {
  const { id, by } = report;
  const holder = useRef<HTMLFormElement>(null);
  useHeir(holder, heir);
  const { busy, failed, make } = useCall<Report>((settled) => {
    put(settled);
    toast(`Settled. ${by.name} will be told.`);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const json = { answer: said.get('answer') as ReportAnswer, words: String(said.get('words')) };
    void make(() =>
      answerTo(api.reports[':report'].settlement.$put({ param: { report: id }, json })),
    );
  };
  return (
    <form ref={holder} class="stack" onSubmit={submit}>
      <fieldset class="field">
        <legend>How is it settled?</legend>
        <label class="choice">
          <input type="radio" name="answer" value="mended" required ref={focused} />
          <span>Mended: the playbook says it right now</span>
        </label>
        <label class="choice">
          <input type="radio" name="answer" value="not-wrong" required />
          <span>Not wrong: it was right</span>
        </label>
      </fieldset>
      <div class="field">
        <label for={`words-${id}`}>A word for {by.name}</label>
        <textarea id={`words-${id}`} name="words" class="short" maxLength={1000} rows={2} />
      </div>
      <Failure failed={failed} unreached="Try again: settling twice does no harm." />
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          {busy ? 'Settling it' : 'Settle it'}
        </button>
      </div>
    </form>
  );
}
