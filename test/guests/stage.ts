import { onTestFinished } from 'vitest';
import { silence } from '../../api/log.ts';
import { setMode } from '../../api/mail/modes/store.ts';
import { openRunner } from '../../api/mail/runner.ts';
import type { Message } from '../../api/mail/schema.ts';
import { ada, adaOffers, after, amina, arrive, bela, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

export const slug = 'queues-we-have-known';
export const settings = {
  ...{ open: true, hostName: 'Ada L.', directions: 'Ring at *number 4*.', keepDays: 30 },
  questions: [
    {
      ...{ id: 'd'.repeat(16), words: 'What do you not eat?', purpose: 'For the soup.' },
      ...{ form: 'text', required: false, keepDays: 0 },
    },
    {
      ...{ id: 'p'.repeat(16), words: 'You may take photographs', purpose: 'For our page.' },
      ...{ form: 'tick', required: true, keepDays: 30 },
    },
  ],
};
/** What a guest types, who has no script. */
export const typed = (name: string, more: Record<string, string> = {}) => ({
  ...{ name, mail: `${name.toLowerCase()}@elsewhere.example`, ['p'.repeat(16)]: 'yes', ...more },
});

/** Ada's meet-up with so many seats, open to guests, in a house whose mail we read. */
export async function openEvening({ seats = 2 }: { seats?: number | null } = {}) {
  const clock = { now: monday };
  const { app, portal, db } = await openPortal({ now: () => clock.now });
  await arrive(db);
  await setMode(db, 'smtp');
  await adaOffers(db, { kind: 'meet-up', slug, title: 'Queues we have known', seats });
  const ada_ = await browserOf(app, ada);
  const opened = await ada_.put(`/events/${slug}/guests`, settings);
  const went: Message[] = [];
  const runner = openRunner({
    ...{ ...portal, log: silence, owner: 'one' },
    from: { name: 'Potluck', address: 'potluck@example.org' },
    post: { send: async (message) => void went.push(message), close: () => {}, keeps: false },
  });
  onTestFinished(() => runner.stop());

  const call = async (method: string, path: string, form?: Record<string, string>) => {
    const response = await app.request(`http://localhost:4321/open/${slug}/${path}`, {
      method,
      headers: {
        ...{ origin: 'http://localhost:4321', 'sec-fetch-site': 'same-origin' },
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form && { body: new URLSearchParams(form).toString() }),
    });
    const { status, headers } = response;
    return { status, to: headers.get('location'), text: await response.text() };
  };
  const get = (path: string) => call('GET', path);
  const post = (path: string, form?: Record<string, string>) => call('POST', path, form);
  /** The mails that went since, to this guest. */
  const mailsTo = async (name: string) => {
    await runner.round();
    return went.filter(({ to }) => to.address === typed(name).mail);
  };
  /** Where the newest mail to a guest leads, below the event. */
  const linkTo = async (name: string) => {
    const text = (await mailsTo(name)).at(-1)?.text ?? '';
    return new RegExp(`/open/${slug}/(\\S+)`).exec(text)?.[1] ?? 'no link';
  };
  const comes = async (name: string) => {
    await post('requests', typed(name));
    return post(await linkTo(name));
  };
  const wait = (time: Parameters<typeof after>[1]) => {
    clock.now = after(clock.now, time);
  };
  const as = { ada: ada_, bela: await browserOf(app, bela), amina: await browserOf(app, amina) };
  return { app, portal, db, clock, opened, get, post, mailsTo, linkTo, comes, wait, went, ...as };
}
