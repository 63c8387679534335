import type { RefObject } from 'preact';
import { playbookPath } from '../../../api/notices/addresses/rules.ts';
import type { Report } from '../../../api/reports/schema.ts';
import { Moment } from '../parts/Moment.tsx';
import { Settle } from './Settle.tsx';

type Props = {
  report: Report;
  now: Date;
  /** What gets the focus when the form goes away. */
  heir: RefObject<HTMLElement>;
  put: (report: Report) => void;
};

/** What one reader said, where, and what became of it. */
export function ReportRow({ report, now, heir, put }: Props) {
  const { playbook, passage, heading, anchor, what, by, at, run, step, settlement } = report;
  const address = `${playbookPath(playbook.id)}${anchor && `#${anchor}`}`;
  return (
    <li class="row report" id={`report-${report.id}`}>
      <div class="stack">
        <p class="row-facts">
          {by.name}, <Moment at={at} now={now} />
          {run !== null && (
            <>
              , in <a href={`/runs/${run}/`}>a run</a>
            </>
          )}
        </p>
        <p class="row-title">
          <a href={address}>{heading ? `${playbook.title}: ${heading}` : playbook.title}</a>
        </p>
        {step !== null && <p>At step {step}</p>}
        {passage && <blockquote class="passage">{passage}</blockquote>}
        <p class="said">{what}</p>
        {settlement ? (
          <div class="settlement">
            <p>
              <strong>{settlement.answer === 'mended' ? 'Mended' : 'Not wrong'}</strong> by{' '}
              {settlement.by.name}, <Moment at={settlement.at} now={now} />
            </p>
            {settlement.words && <p class="said">{settlement.words}</p>}
          </div>
        ) : (
          <Settle report={report} heir={heir} put={put} />
        )}
      </div>
    </li>
  );
}
