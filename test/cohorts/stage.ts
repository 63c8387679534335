import type { Cohort } from '../../api/cohorts/schema.ts';
import { ada, amina, arrive, bela, chidi, dora, greta, monday } from '../cast.ts';
import { type Answer, browserOf, type Client } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf } from '../playbooks-of.ts';
import { camp } from './camp.ts';

/** An id of this name; the alphabet of ids has no i, l, o or u. */
export const id = (name: string): string =>
  name.replaceAll(/[il]/g, '1').replaceAll('o', '0').replaceAll('u', 'v').padStart(16, '0');

export const winter = {
  ...{ id: id('winter'), title: 'Winter', programme: 'camp', firstDay: '2026-11-30' },
  ...{ zone: 'Europe/Lisbon', daysOff: ['2026-12-01'] },
};

export const hire = (name: string, more = {}) => ({
  ...{ name, role: '', place: '', startsOn: null, partTime: [], person: null, buddy: null },
  ...more,
});

export const cohortIn = ({ body }: Answer): Cohort => body as Cohort;

/** The cast at browsers of their own; Ada is the organiser of a draft at `path`. */
export async function opened(authored = camp) {
  const clock = { now: monday };
  const catalogue = { ...catalogueOf(), ...authored };
  const { app, db, portal, address } = await openPortal({ now: () => clock.now, catalogue });
  await arrive(db);
  const people = { ada, amina, bela, chidi, dora, greta };
  const browsers = await Promise.all(
    Object.entries(people).map(async ([name, person]) => [name, await browserOf(app, person)]),
  );
  const as = Object.fromEntries(browsers) as Record<keyof typeof people, Client>;
  const made = await as.ada.post('/cohorts', winter);
  const path = `/cohorts/${cohortIn(made).slug}`;
  return { ...as, visitor: await browserOf(app), app, db, portal, address, clock, made, path };
}
