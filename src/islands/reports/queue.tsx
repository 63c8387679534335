import { useRef, useState } from 'preact/hooks';
import type { Report } from '../../../api/reports/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useNow } from '../useNow.ts';
import { useReturn } from '../useReturn.ts';
import { ReportRow } from './ReportRow.tsx';

wake('reports', Reports);

type State = Report['state'];
/** The team is as `ReportQuery` says; empty: what I keep right. */
type Asked = { state: State; team: string };

function Reports({ teams = '[]' }: Record<string, string>) {
  const names: [slug: string, name: string][] = JSON.parse(teams);
  return (
    <ForSignedIn
      what="what readers said"
      invitation="Sign in to see what readers said of your team’s playbooks."
    >
      {() => <Queue names={names} />}
    </ForSignedIn>
  );
}

function Queue({ names }: { names: [string, string][] }) {
  const [asked, setAsked] = useState<Asked>({ state: 'open', team: '' });
  return (
    <div class="stack">
      <div class="cluster">
        <label class="cluster">
          Whose{' '}
          <select
            value={asked.team}
            onChange={({ currentTarget }) => setAsked({ ...asked, team: currentTarget.value })}
          >
            <option value="">Mine: my team’s, and what I verify</option>
            <option value="all">Everybody’s</option>
            {names.map(([slug, name]) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="cluster">
          State{' '}
          <select
            value={asked.state}
            onChange={({ currentTarget }) =>
              setAsked({ ...asked, state: currentTarget.value as State })
            }
          >
            <option value="open">Open</option>
            <option value="settled">Settled</option>
          </select>
        </label>
      </div>
      {/* Another question makes the list anew. */}
      <List key={`${asked.team} ${asked.state}`} {...asked} />
    </div>
  );
}

function List({ state, team }: Asked) {
  const asking = useAnswer(() =>
    answerTo(api.reports.$get({ query: { state, ...(team && { team }) } })),
  );
  useReturn(asking.again);
  const now = useNow();
  const status = useRef<HTMLParagraphElement>(null);
  return (
    <Answered asking={asking} what="what readers said">
      {({ reports }) => (
        <>
          <p ref={status} tabIndex={-1} role="status" class="quiet">
            {countWords(reports, state)}
          </p>
          {reports.length > 0 && (
            <ol class="rows">
              {reports.map((report) => (
                <ReportRow
                  key={report.id}
                  report={report}
                  now={now}
                  heir={status}
                  put={(next) => asking.put({ reports: replaced(reports, next) })}
                />
              ))}
            </ol>
          )}
        </>
      )}
    </Answered>
  );
}

const replaced = (reports: Report[], next: Report): Report[] =>
  reports.map((each) => (each.id === next.id ? next : each));

function countWords(reports: Report[], state: State): string {
  const count = reports.filter((each) => each.state === state).length;
  if (state === 'settled') return count === 0 ? 'Nothing was settled yet.' : `${count} settled.`;
  if (count === 0) return 'Nothing is open. Readers found nothing wrong, or it was mended.';
  return count === 1 ? '1 is open.' : `${count} are open, the oldest first.`;
}
