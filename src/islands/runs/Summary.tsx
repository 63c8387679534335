import type { Run } from '../../../api/runs/schema.ts';
import { clockOf, dayOf, myZone, zoneName } from '../when.ts';
import { spanBetween } from './elapsed.ts';
import { outcomeWords } from './words.ts';

type Props = { run: Run; end: NonNullable<Run['end']> };

/** How it ended, for those who read it the morning after. */
export function Summary({ run, end }: Props) {
  const zone = myZone();
  const { outcome, by, at } = end;
  return (
    <div class="run-end-said" data-outcome={outcome}>
      <p class="run-outcome">{outcomeWords[outcome]}</p>
      <p>
        <a href={`/playbooks/${run.playbook}/`}>{run.title}</a>, in {spanBetween(run.begunAt, at)}.
        Ended by {by.name} on{' '}
        <time dateTime={at}>
          {dayOf(at, zone)}, {clockOf(at, zone)}, {zoneName(zone)}
        </time>
        .
      </p>
      {run.freshEyes && <p>It counts as a review by fresh eyes. Thank you.</p>}
      {!run.published && <p class="quiet">That playbook is no longer published there.</p>}
    </div>
  );
}
