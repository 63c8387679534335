import type { Done } from '../../../api/events/hosting/schema.ts';
import { zoneName } from '../when.ts';
import { doneWords, momentIn } from './words.ts';

/** Who did what, the newest first. Nobody can change it, and admins read it, too. */
export function Trail({ acts, zone }: { acts: Done[]; zone: string }) {
  return (
    <section class="section stack" aria-labelledby="trail">
      <h2 id="trail">What was done</h2>
      {acts.length === 0 ? (
        <p class="quiet">Nothing yet. What you and others do here is written down.</p>
      ) : (
        <ol class="log">
          {acts.map((act) => (
            <li key={`${act.at} ${act.what} ${act.person?.slug}`}>
              <time dateTime={act.at} title={zoneName(zone)}>
                {momentIn(act.at, zone)}
              </time>
              <div>
                {act.by.name} {doneWords(act)}.{act.words && <p class="quiet">{act.words}</p>}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
