import { Kind } from '../parts/Kind.tsx';
import { clockOf, dayOf, zoneName } from '../when.ts';
import type { Part } from './at.ts';
import { titleOf } from './MeetingPage.tsx';

/** What it is about, when and where, who presents, and the meetings before and after. */
export function MeetingHead({ page, mine }: Part & { mine: string }) {
  const { group, meeting, phase, earlier, later } = page;
  const { startsAt, endsAt, zone, place, link, presenter, wanted, number } = meeting;
  const there = `/reading-groups/${group.slug}/`;
  const on = (number: number) => `${there}meetings/${number}/`;
  return (
    <header class="page-head">
      <p class="cluster">
        <Kind kind="reading-group" />
        <a href={there}>{group.title}</a>
        {phase === 'on' && <span class="badge strong">On now</span>}
        {phase === 'cancelled' && <span class="badge warn">Will not take place</span>}
        {wanted && <span class="badge warn">Stand-in wanted</span>}
      </p>
      <h1>{titleOf(page)}</h1>
      <p class="lede">
        <time dateTime={startsAt}>
          {dayOf(startsAt, zone)}, {clockOf(startsAt, zone)} to {clockOf(endsAt, zone)}{' '}
          {zoneName(zone)}
        </time>
      </p>
      <p>
        {[`Meeting ${number}`, place].filter(Boolean).join(' · ')}
        {link && phase !== 'over' && (
          <>
            {' · '}
            <a href={link} rel="noreferrer">
              Join from elsewhere
            </a>
          </>
        )}
        {' · '}
        {presenter ? (
          <>
            <a href={`/people/${presenter.slug}/`}>{presenter.name}</a>{' '}
            {phase === 'over' ? 'presented' : 'presents'}
          </>
        ) : phase === 'over' ? (
          'nobody presented'
        ) : (
          'nobody presents yet'
        )}
        {presenter?.slug === mine && (
          <>
            {' '}
            <span class="badge strong">{phase === 'over' ? 'You presented' : 'You present'}</span>
          </>
        )}
      </p>
      <nav class="cluster" aria-label="Meetings before and after">
        {earlier !== null && <a href={on(earlier)}>The meeting before</a>}
        {later !== null && <a href={on(later)}>The meeting after</a>}
      </nav>
    </header>
  );
}
