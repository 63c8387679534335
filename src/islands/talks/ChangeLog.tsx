import type { Change } from '../../../api/talks/schema.ts';
import { myZone, zoneName } from '../when.ts';
import { momentWords } from './when-words.ts';

/** What was changed in a talk since it was offered, the newest first. */
export function ChangeLog({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return null;
  const zone = myZone();
  return (
    <section class="section stack" aria-labelledby="changes">
      <h2 id="changes">What has changed</h2>
      <ol class="log">
        {changes.map((change) => (
          <li key={change.at}>
            <time dateTime={change.at} title={zoneName(zone)}>
              {momentWords(change.at, zone)}
            </time>
            <div>
              {whats[change.what]} by {change.by.name}.
              <Details detail={change.detail} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const whats = { moved: 'Moved', edited: 'Edited', cancelled: 'Cancelled' };

const fields: Record<string, string> = {
  title: 'Title',
  when: 'When',
  where: 'Where',
  link: 'Link',
  seats: 'Seats',
  abstract: 'Abstract',
  speakers: 'Speakers',
  guests: 'Guests',
  series: 'Series',
  reason: 'Reason',
};

function Details({ detail }: Pick<Change, 'detail'>) {
  return (
    <ul class="quiet">
      {Object.entries(detail).map(([field, [was, is]]) => (
        <li key={field}>
          {fields[field] ?? field}:{' '}
          {was && (
            <>
              <del>{was}</del> <span aria-hidden="true">→</span>{' '}
            </>
          )}
          <ins>{is}</ins>
        </li>
      ))}
    </ul>
  );
}
