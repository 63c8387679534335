import type { RunSummary } from '../../../api/runs/schema.ts';
import { Moment } from '../parts/Moment.tsx';
import { useNow } from '../useNow.ts';
import { spanBetween } from './elapsed.ts';
import { modeWords, outcomeWords } from './words.ts';

type Props = {
  runs: RunSummary[];
  /** Whether each says of which playbook it is. */
  titled?: boolean;
};

/** Runs to scan: which, who, when, how it ended. */
export function RunRows({ runs, titled = true }: Props) {
  const now = useNow();
  const only = new Intl.ListFormat('en-GB');
  return (
    <ol class="rows">
      {runs.map((run) => {
        const names = only.format(run.people.map(({ name }) => name));
        return (
          <li class="row" key={run.id}>
            <div>
              <p class="row-title">
                <a href={addressOf(run)}>{titled ? run.title : names}</a>
              </p>
              <p class="row-facts">
                {modeWords[run.mode]}, <Moment at={run.begunAt} now={now} />
                {titled && `, ${names}`}
              </p>
            </div>
            <p class="row-side">
              <Standing run={run} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function Standing({ run }: { run: RunSummary }) {
  const { end, ticked, steps, begunAt } = run;
  if (!end) return <span class="badge strong">{`${ticked} of ${steps}`}</span>;
  return (
    <>
      <span class={end.outcome === 'did-not-work' ? 'badge warn' : 'badge'}>
        {outcomeWords[end.outcome]}
      </span>
      <br />
      <span class="row-facts">in {spanBetween(begunAt, end.at)}</span>
    </>
  );
}

/** In the text of its playbook, as long as there is one and the run goes on. */
export function addressOf({ id, playbook, published, end }: RunSummary): string {
  return published && !end ? `/playbooks/${playbook}/?run=${id}` : `/runs/${id}/`;
}
