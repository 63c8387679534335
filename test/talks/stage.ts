import { ada, adaOffers, amina, arrive, bela, chidi, dora, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

export const at = '/talks/failing-over-by-hand';
/** What Ada says of it in the form. */
export const offer = {
  title: 'Failing over by hand',
  abstract: 'What we do when *nothing* else works.',
  date: '2026-11-25',
  time: '12:30',
  zone: 'Europe/Lisbon',
  minutes: 45,
  place: 'Room Tagus',
  link: 'https://meet.example/failing-over',
  seats: 2,
};
export const refOf = ({ slug, name }: { slug: string; name: string }) => ({ slug, name });

/** Ada's talk as each of them sees it in a browser of their own. */
export async function opened({ offered = true } = {}) {
  let now = monday;
  const { app, db } = await openPortal({ now: () => now });
  await arrive(db);
  if (offered) await adaOffers(db);
  const as = Object.fromEntries(
    await Promise.all(
      [ada, amina, bela, chidi, dora].map(async (person) => [
        person.slug.split('-')[0],
        await browserOf(app, person),
      ]),
    ),
  ) as Record<'ada' | 'amina' | 'bela' | 'chidi' | 'dora', Awaited<ReturnType<typeof browserOf>>>;
  const waitUntil = (later: Date) => {
    now = later;
  };
  return { db, visitor: await browserOf(app), waitUntil, ...as };
}

/** What the bell tells, the newest first. */
export const sentences = async (browser: Awaited<ReturnType<typeof browserOf>>) => {
  const { body } = await browser.get('/notices');
  return (body as { notices: { sentence: string }[] }).notices.map(({ sentence }) => sentence);
};
