import { ada, adaOffers, arrive, bela, cast, chidi, crowd, dora, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf, playbook } from '../playbooks-of.ts';

export const slug = 'failing-over-by-hand';
export const at = `/events/${slug}`;
/** After Ada's talk on Wednesday. */
export const over = new Date('2026-11-25T14:00:00.000Z');

/** Ada's talk with seats for six, of which Béla, Chidi and so many of a crowd have one. */
export async function opened({ crowded = 0 } = {}) {
  let now = monday;
  const catalogue = {
    ...catalogueOf(playbook('on-call/fail-over', { title: 'Fail over by hand' })),
    teams: [{ slug: 'payments', name: 'Payments' }] as never,
  };
  const { app, db } = await openPortal({ now: () => now, catalogue });
  const people = crowd(crowded);
  await arrive(db, [...cast, ...people]);
  await adaOffers(db, { seats: null });
  const browsers = await Promise.all([ada, bela, chidi, dora].map((one) => browserOf(app, one)));
  const [adas, belas, chidis, doras] = browsers as [B, B, B, B];
  const others = await Promise.all(people.map((one) => browserOf(app, one)));
  for (const each of [belas, chidis, ...others]) await each.put(`${at}/signup`);
  const waitUntil = (later: Date) => {
    now = later;
  };
  return { app, db, adas, belas, chidis, doras, others, waitUntil };
}

type B = Awaited<ReturnType<typeof browserOf>>;

/** What the bell tells, the newest first. */
export const sentences = async (browser: B) => {
  const { body } = await browser.get('/notices');
  return (body as { notices: { sentence: string }[] }).notices.map(({ sentence }) => sentence);
};
