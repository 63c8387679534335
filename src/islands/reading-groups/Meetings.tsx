import { useState } from 'preact/hooks';
import type { Meeting, ReadingGroup } from '../../../api/reading-groups/schema.ts';
import { clockOf, dateOf, dayOf, zoneName } from '../when.ts';
import { Presenting } from './Presenting.tsx';
import { SkipDialog } from './SkipDialog.tsx';
import { Swaps } from './Swaps.tsx';
import { Unskip } from './Unskip.tsx';

type Props = { group: ReadingGroup; put: (group: ReadingGroup) => void; mine: string };

/** What comes, on which days there is nothing, and what has been. */
export function Meetings({ group, put, mine }: Props) {
  const { coming, held, skipped, phase } = group;
  const ended = phase === 'over' || phase === 'cancelled';
  return (
    <>
      {!ended && (
        <section class="section stack" aria-labelledby="coming">
          <h2 id="coming">What comes</h2>
          <Swaps group={group} put={put} />
          {coming.length === 0 && <p class="quiet">No meeting is planned any more.</p>}
          <ol class="rows meetings">
            {coming.map((meeting) => (
              <MeetingItem key={meeting.id} {...{ meeting, group, put, mine }} />
            ))}
          </ol>
          {skipped.map(({ day, reason }) => (
            <Unskip key={day} {...{ day, reason, group, put }} />
          ))}
        </section>
      )}
      <section class="section stack" aria-labelledby="held">
        <h2 id="held">What was</h2>
        {held.length === 0 && <p class="quiet">It has not met yet.</p>}
        {held.length > 0 && (
          <p>
            <a href={`/reading-groups/archive/?group=${group.slug}`}>
              What we have read, with notes
            </a>
          </p>
        )}
        <ol class="rows meetings">
          {held.map((meeting) => (
            <MeetingItem key={meeting.id} {...{ meeting, group, put, mine }} past />
          ))}
        </ol>
      </section>
    </>
  );
}

/** The text of a meeting, or its number where there is none. */
function About({ meeting }: { meeting: Meeting }) {
  const { reading, number } = meeting;
  if (!reading) return <>Meeting {number}</>;
  const { title, part, weeks } = reading;
  return <>{weeks > 1 ? `${title} (${part} of ${weeks})` : title}</>;
}

type ItemProps = Props & { meeting: Meeting; past?: boolean };

function MeetingItem({ meeting, group, put, mine, past }: ItemProps) {
  const [skipping, setSkipping] = useState(false);
  const { startsAt, zone, presenter, wanted, reading } = meeting;
  const day = dayOf(startsAt, zone);
  return (
    <li class={past ? 'row past' : 'row'}>
      <p class="when">
        <time dateTime={startsAt}>
          {day} <span class="clock">{clockOf(startsAt, zone)}</span>
        </time>
      </p>
      <div>
        <p class="row-title">
          <a href={`/reading-groups/${group.slug}/meetings/${meeting.number}/`}>
            <About meeting={meeting} />
          </a>
        </p>
        <p class="row-facts">
          {presenter ? (
            <>
              <a href={`/people/${presenter.slug}/`}>{presenter.name}</a>{' '}
              {past ? 'presented' : 'presents'}
            </>
          ) : past ? (
            'Nobody presented'
          ) : (
            'Nobody presents yet'
          )}
          {!past && wanted && '; where nobody stands in, it is put off a day before'}
          {' · '}
          {!past && reading?.link && (
            <>
              <a href={reading.link} rel="noreferrer">
                Read it<span class="visually-hidden">: {reading.title}</span>
              </a>
              {' · '}
            </>
          )}
          {!past && !reading && 'no text yet · '}
          {zoneName(zone)}
        </p>
      </div>
      <div class="row-side cluster reading-acts">
        {presenter?.slug === mine && (
          <span class="badge strong">{past ? 'You presented' : 'You present'}</span>
        )}
        {wanted && <span class="badge warn">Stand-in wanted</span>}
        {!past && <Presenting {...{ meeting, group, put, mine }} />}
        {!past && !group.refusals.edit && (
          <button class="button quiet" type="button" onClick={() => setSkipping(true)}>
            Skip<span class="visually-hidden"> {day}</span>
          </button>
        )}
      </div>
      {skipping && (
        <SkipDialog
          {...{ group, put }}
          day={dateOf(startsAt, zone)}
          words={day}
          close={() => setSkipping(false)}
        />
      )}
    </li>
  );
}
