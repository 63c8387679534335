import { expect, test } from 'vitest';
import type { Choices } from '../../api/mail/choices/schema.ts';
import type { Mails } from '../../api/mail/schema.ts';
import { sweep } from '../../api/mail/sweeps/sweep.ts';
import { adaOffers, after, amina, bela, chidi, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openMailroom } from './stage.ts';

const signup = (slug: string) => `/events/${slug}/signup`;

test('what was refused is seen by admins, without its words, and goes again', async () => {
  const { db, belas, runner, server, app } = await openMailroom();
  const { slug } = await adaOffers(db);
  server.moods.push({ refuses: 550, at: 'rcpt' });
  await belas.put(signup(slug));
  await runner.round();
  const aminas = await browserOf(app, amina);
  const { mails } = (await aminas.get('/dead-mails')).body as { mails: { id: number }[] };
  expect(mails).toMatchObject([{ to: 'bela-kovacs@example.org', kind: 'places', tries: 1 }]);
  expect(JSON.stringify(mails)).not.toContain('Failing over');
  const again = await aminas.put(`/dead-mails/${mails[0]?.id}/again`);
  expect(again.body).toEqual({ mails: [] });
  expect((await aminas.put(`/dead-mails/${mails[0]?.id}/again`)).status).toBe(404);
  expect(await runner.round()).toBe(1);
  expect(server.received).toHaveLength(1);
});

test('each sees their own mails alone; where they are sent by a server the text is not kept', async () => {
  const { db, belas, runner, app } = await openMailroom();
  const { slug } = await adaOffers(db);
  await belas.put(signup(slug));
  await runner.round();
  const own = (await belas.get('/mails')).body as Mails;
  expect(own).toMatchObject({ mode: 'smtp', address: 'bela-kovacs@example.org' });
  expect(own.mails).toMatchObject([{ state: 'sent', whole: false }]);
  const chidis = await browserOf(app, chidi);
  expect((await chidis.get('/mails')).body).toMatchObject({ mails: [] });
  expect((await chidis.get(`/mails/${own.mails[0]?.id}`)).status).toBe(404);
});

test('a kind that is off does not go, one for the weekly mail waits for it', async () => {
  const { db, belas, runner, server, states, wait, portal } = await openMailroom();
  const { slug } = await adaOffers(db, {
    startsAt: after(monday, { days: 9 }).toISOString(),
    endsAt: after(monday, { days: 9, hours: 1 }).toISOString(),
  });
  const choices = [{ kind: 'places', how: 'digest' }];
  const kept = (await belas.put('/mail-choices', { choices, digestDay: 3, quiet: null }))
    .body as Choices;
  expect(kept.choices.find(({ kind }) => kind === 'places')?.how).toBe('digest');
  await belas.put(signup(slug));
  expect(await runner.round()).toBe(0);
  expect(await states()).toMatchObject([{ state: 'digest' }]);
  // Wednesday at half past ten in Berlin; everybody else gets theirs on Mondays.
  wait({ days: 2 });
  await sweep(portal);
  await sweep(portal);
  expect(await runner.round()).toBe(1);
  expect(server.received[0]?.subject).toBe('Your week at Potluck');
  expect(server.received[0]?.text).toContain('Failing over by hand');
  await belas.put('/mail-choices', {
    ...{ choices: [{ kind: 'places', how: 'off' }], digestDay: 3, quiet: null },
  });
  await belas.delete(signup(slug));
  expect(await runner.round()).toBe(0);
  expect((await states()).map(({ state }) => state)).toEqual(['sent', 'sent', 'dropped']);
});

test('the link in a mail stops its kind by a form, and looking at it changes nothing', async () => {
  const { db, belas, runner, server, app } = await openMailroom();
  const { slug } = await adaOffers(db);
  await belas.put(signup(slug));
  await runner.round();
  const header = server.received[0]?.headers.find(({ key }) => key === 'list-unsubscribe')?.value;
  const address = String(header).replace(/[<>]/g, '');
  expect(server.received[0]?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const page = await app.request(address, { headers: { accept: 'text/html' } });
  expect(page.status).toBe(303);
  expect(await (await app.request(address)).json()).toEqual({ name: 'My places', off: false });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  for (const _ of [1, 2]) {
    const body = 'List-Unsubscribe=One-Click';
    const answer = await app.request(address, { method: 'POST', headers: form, body });
    expect([answer.status, await answer.json()]).toEqual([200, { name: 'My places', off: true }]);
  }
  const { choices } = (await belas.get('/mail-choices')).body as Choices;
  expect(choices.find(({ kind }) => kind === 'places')?.how).toBe('off');
  // Only its hash is in the database.
  const row = await db.readOne('SELECT hash, message FROM mails');
  expect(JSON.stringify(row)).not.toContain(address.split('/').at(-1));
});

test('names and titles begin no header, no recipient and no element', async () => {
  const { db, belas, runner, server } = await openMailroom();
  const evil = 'A\r\nBcc: eve@example.org\r\n\r\n<script>alert(1)</script>';
  await db.write('UPDATE people SET name = :evil WHERE id = :id', { evil, id: bela.id });
  const { slug } = await adaOffers(db, { title: evil });
  await belas.put(signup(slug));
  expect(await runner.round()).toBe(1);
  const [mail] = server.received;
  expect(mail?.to).toHaveLength(1);
  expect(mail?.to?.[0]?.address).toBe('bela-kovacs@example.org');
  expect(mail?.bcc ?? []).toEqual([]);
  expect(mail?.raw.split(/\r?\n\r?\n/)[0]).not.toMatch(/^Bcc:/m);
  expect(mail?.html).not.toContain('<script>');
  const ics = await calendarOf(mail);
  expect(ics.match(/^ATTENDEE/gm)).toHaveLength(1);
  expect(ics).not.toMatch(/^Bcc:/m);
});

test('quiet hours hold a mail back, but not one of something that begins before they end', async () => {
  const { db, belas, runner, wait, states } = await openMailroom();
  await belas.put('/mail-choices', {
    ...{ choices: [], digestDay: 1, quiet: { from: '09:00', to: '17:00' } },
  });
  const { slug } = await adaOffers(db);
  const soon = await adaOffers(db, {
    ...{ slug: 'soon', id: 'soon', session: 'soon-1' },
    startsAt: after(monday, { hours: 2 }).toISOString(),
    endsAt: after(monday, { hours: 3 }).toISOString(),
  });
  await belas.put(signup(slug));
  await belas.put(signup(soon.slug));
  expect(await runner.round()).toBe(1);
  expect((await states()).map(({ state }) => state)).toEqual(['due', 'sent']);
  wait({ hours: 5, minutes: 59 });
  expect(await runner.round()).toBe(0);
  wait({ minutes: 1 });
  expect(await runner.round()).toBe(1);
});

async function calendarOf(
  mail: { attachments: { mimeType: string; content: unknown }[] } | undefined,
) {
  const part = mail?.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const content = part?.content as string | ArrayBuffer;
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
