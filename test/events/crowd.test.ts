import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import type { SignupAnswer, Signups } from '../../api/events/schema.ts';
import type { Asker } from '../../api/people/schema.ts';
import { hashOf, newToken } from '../../api/sign-ins/token.ts';
import { ada, adaOffers, after, arrive, crowd, monday } from '../cast.ts';
import { openPortal } from '../open-portal.ts';

const seats = 20;
const size = 100;
const seat = '/api/events/failing-over-by-hand/signup';

type Person = Asker & { token: string };

async function opened({ processes }: { processes: number }) {
  const { db, address } = await openPortal();
  const people = crowd(size).map((person): Person => ({ ...person, token: newToken() }));
  await arrive(db, [ada, ...people]);
  await adaOffers(db, { seats });
  await db.write(
    `INSERT INTO sign_ins (hash, person, began_at, used_at, expires_at)
     SELECT value ->> 'hash', value ->> 'id', :now, :now, :later FROM json_each(:rows)`,
    {
      now: monday.toISOString(),
      later: after(monday, { days: 9 }).toISOString(),
      rows: JSON.stringify(people.map(({ id, token }) => ({ id, hash: hashOf(token) }))),
    },
  );
  const origins = await Promise.all(Array.from({ length: processes }, () => served(address)));
  /** All of them at once, each at the next of the processes. */
  const all = <T>(method: string) =>
    Promise.all(
      people.map(async (person, number) => {
        const origin = origins[number % processes] ?? '';
        const headers = { cookie: `potluck=${person.token}`, origin };
        const response = await fetch(origin + seat, { method, headers });
        return { person, status: response.status, answer: (await response.json()) as T };
      }),
    );
  return { db, all, people, origins };
}

async function served(address: { url: string }): Promise<string> {
  const handed = JSON.stringify({ address, now: monday.toISOString() });
  const child: ChildProcess = fork(new URL('../serve.ts', import.meta.url), [handed]);
  onTestFinished(async () => {
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
  });
  const [origin] = await once(child, 'message');
  return String(origin);
}

test.each([1, 2])(
  'of a hundred who ask at once, at %i server(s), twenty get a seat',
  async (processes) => {
    const { db, all, people, origins } = await opened({ processes });
    const asked = await all<SignupAnswer>('PUT');
    expect(asked.map(({ status }) => status)).toEqual(people.map(() => 200));
    const confirmed = asked.filter(({ answer }) => answer.signup?.state === 'confirmed');
    const places = asked.flatMap(({ answer }) =>
      answer.signup?.state === 'waiting' ? [answer.signup.place] : [],
    );
    expect(confirmed).toHaveLength(seats);
    expect(places.sort((one, other) => one - other)).toEqual(
      Array.from({ length: size - seats }, (_, index) => index + 1),
    );

    // Every row that was acknowledged is there, and as it was acknowledged.
    const [{ token } = { token: '' }] = people;
    const response = await fetch(`${origins[0]}${seat}s`, {
      headers: { cookie: `potluck=${token}` },
    });
    const signups = (await response.json()) as Signups;
    const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug).sort();
    expect(slugs(signups.confirmed)).toEqual(slugs(confirmed.map(({ person }) => person)));
    const inOrder = new Map(
      asked.flatMap(({ person, answer }) =>
        answer.signup?.state === 'waiting' ? [[answer.signup.place, person.slug] as const] : [],
      ),
    );
    expect(signups.waiting.map(({ slug }) => slug)).toEqual(
      signups.waiting.map((_, index) => inOrder.get(index + 1)),
    );

    const left = await all<SignupAnswer>('DELETE');
    expect(left.map(({ status, answer }) => [status, answer.signup])).toEqual(
      people.map(() => [200, null]),
    );
    const counts = await db.readOne(
      `SELECT (SELECT count(*) FROM signups WHERE state = 'withdrawn') AS withdrawn,
       (SELECT count(*) FROM signups) AS signups,
       (SELECT count(*) FROM signups WHERE promoted_at IS NOT NULL) AS promoted,
       (SELECT count(*) FROM notices WHERE what = 'seated') AS seated,
       (SELECT count(*) FROM notices WHERE what = 'passed-on') AS passedOn`,
    );
    const promoted = Number(counts?.promoted);
    expect(counts).toEqual({
      ...{ withdrawn: size, signups: size },
      ...{ promoted, seated: promoted, passedOn: promoted },
    });
  },
);
