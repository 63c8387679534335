import type { RunNote } from '../../../api/runs/schema.ts';
import { clockOf, myZone } from '../when.ts';
import { spanBetween } from './elapsed.ts';

type Props = { notes: RunNote[]; begunAt: string };

/** What people wrote down, each with when and who. */
export function Notes({ notes, begunAt }: Props) {
  if (notes.length === 0) return null;
  return (
    <ul class="run-notes">
      {notes.map(({ id, words, by, at, wrong }) => (
        <li key={id}>
          {wrong && <span class="badge warn">Wrong here, the owners know</span>}
          <p>{words}</p>
          <p class="row-facts">
            {by.name}, <time dateTime={at}>{clockOf(at, myZone())}</time>, after{' '}
            {spanBetween(begunAt, at)}
          </p>
        </li>
      ))}
    </ul>
  );
}
