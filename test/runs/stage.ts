import type { Asker } from '../../api/people/schema.ts';
import type { Run, RunEntry } from '../../api/runs/schema.ts';
import { hashOf, newToken } from '../../api/sign-ins/token.ts';
import { ada, after, amina, arrive, bela, chidi, dora, emil, greta, monday } from '../cast.ts';
import { browserOf, type Client } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf, playbook } from '../playbooks-of.ts';

/** An id of this name; the alphabet of ids has no i, l, o or u. */
export const id = (name: string): string =>
  name.replaceAll(/[il]/g, '1').replaceAll('o', '0').replaceAll('u', 'v').padStart(16, '0');

export const tureen = 'systems/fail-over-tureen';
/** Ada's and Béla's team owns the first, Chidi's and Dora's does not. Tests take some out again. */
const playbooks = () =>
  catalogueOf(
    playbook(tureen, { title: 'Fail over the tureen', owner: 'payments' }),
    playbook('systems/other', { title: 'Other', owner: 'search' }),
  );

export const at = (minutes: number): string => after(monday, { minutes }).toISOString();

export const begin = {
  playbook: tureen,
  mode: 'real',
  steps: [
    { key: 'pause', title: 'Pause the clients' },
    { key: 'promote', title: 'Promote tureen-2' },
  ],
  at: at(0),
};

/** The cast, each at a browser of their own, and a clock that a test sets. */
export async function opened(now = after(monday, { hours: 1 })) {
  const catalogue = playbooks();
  const clock = { now };
  const { app, db, portal, address } = await openPortal({ now: () => clock.now, catalogue });
  await arrive(db);
  const people = { ada, amina, bela, chidi, dora, emil, greta };
  const browsers = await Promise.all(
    Object.entries(people).map(async ([name, person]) => [name, await browserOf(app, person)]),
  );
  const as = Object.fromEntries(browsers) as Record<keyof typeof people, Client>;
  return { ...as, visitor: await browserOf(app), app, db, portal, address, clock };
}

export const entry = (what: RunEntry['what'], minutes: number, more: Partial<RunEntry> = {}) => ({
  ...{ what, step: 'pause', words: '', at: at(minutes) },
  ...more,
});

export const ticked = (run: Run) =>
  run.steps.map(({ key, ticked }) => [
    key,
    ticked && `${ticked.by.name} ${ticked.at.slice(11, 16)}`,
  ]);

/** A token that a server of its own knows, for requests over the wire. */
export async function signedIn(db: Awaited<ReturnType<typeof opened>>['db'], person: Asker) {
  const token = newToken();
  await db.write(
    `INSERT INTO sign_ins (hash, person, began_at, used_at, expires_at)
     VALUES (:hash, :person, :now, :now, :later)`,
    {
      ...{ hash: hashOf(token), person: person.id, now: monday.toISOString() },
      later: after(monday, { days: 9 }).toISOString(),
    },
  );
  return token;
}
