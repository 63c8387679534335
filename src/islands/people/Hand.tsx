import { playbookPath } from '../../../api/notices/addresses/rules.ts';
import type { InHand } from '../../../api/removals/schema.ts';
import { eventAddress } from '../eventAddress.ts';

type Props = { hand: InHand; when: 'before' | 'after' };

/** What somebody has in hand, and what becomes of it. */
export function Hand({ hand, when }: Props) {
  const { events, cohorts, followUps, places, visits, verifies } = hand;
  const then = when === 'before' ? 'then' : 'now';
  const mine = events.length + cohorts.length + followUps > 0;
  return (
    <>
      {mine && (
        <div class="stack">
          <p>
            {when === 'before' ? 'This becomes yours' : 'This is yours now'}, to hand on or to
            cancel:
          </p>
          <ul>
            {events.map((event) => (
              <li key={event.slug}>
                <a href={eventAddress(event)}>{event.title}</a>
              </li>
            ))}
            {cohorts.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/bootcamp/cohorts/${slug}/`}>{title}</a>, a cohort of the boot camp
              </li>
            ))}
            {followUps > 0 && <li>{counted(followUps, 'playbook')} to be written after a talk</li>}
          </ul>
        </div>
      )}
      {places > 0 && (
        <p>
          {counted(places, 'place')} in what is to come {places === 1 ? 'is' : 'are'} free {then}.
        </p>
      )}
      {visits > 0 && (
        <p>
          {counted(visits, 'visit')} to come {visits === 1 ? 'has' : 'have'} no host {then}; the
          organisers are told.
        </p>
      )}
      {verifies.length > 0 && (
        <p>
          The files of these playbooks still name them as who keeps them right:{' '}
          {verifies.map(({ id, title }, at) => (
            <>
              {at > 0 && ', '}
              <a href={playbookPath(id)}>{title}</a>
            </>
          ))}
          . Change that by a commit.
        </p>
      )}
    </>
  );
}

const counted = (count: number, what: string): string =>
  `${count} ${count === 1 ? what : `${what}s`}`;
