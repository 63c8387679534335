import { expect, onTestFinished, test } from 'vitest';
import { silence } from '../../api/log.ts';
import { setMode } from '../../api/mail/modes/store.ts';
import { openRunner } from '../../api/mail/runner.ts';
import type { Message } from '../../api/mail/schema.ts';
import { opened } from './stage.ts';
import { aHackGuest, facts, idOf } from './walk.ts';

test('a guest reads what changed and that they have a team, and their calendar keeps up', async () => {
  const { db, portal, ada, at, hackathon, come, pitch, begin, hold, read, waitUntil } =
    await opened();
  await setMode(db, 'smtp');
  const list = { open: true, hostName: 'Ada L.', directions: '', questions: [], keepDays: 30 };
  await ada.put(`/events/${hackathon.slug}/guests`, list);
  await come(ada);
  await pitch(ada, 'w1');
  const went: Message[] = [];
  const runner = openRunner({
    ...{ ...portal, log: silence, owner: 'one' },
    from: { name: 'Potluck', address: 'potluck@example.org' },
    post: { send: async (message) => void went.push(message), close: () => {}, keeps: false },
  });
  onTestFinished(() => runner.stop());
  const guest = await aHackGuest(db, hackathon.slug, 1);
  await db.write(`UPDATE people SET mail = 'gus@elsewhere.example' WHERE slug = :guest`, { guest });
  // That teams form is nothing to a guest.
  await hold('forming');
  await begin(ada, 'w1');
  await ada.put(`${at}/guests/${guest}`, { idea: idOf('w1') });
  const moved = { ...facts, place: 'The loft', version: (await read()).version, reason: 'Rain.' };
  await ada.put(at, moved);
  await hold('hacking');
  /** What goes to the guest within these hours of Monday, as the runner comes by. */
  const goes = async (...hours: number[]) => {
    for (const hour of hours) {
      waitUntil(`2026-11-23T${hour}:30:00.000Z`);
      await runner.round();
    }
    return went.splice(0).filter(({ to }) => to.address === 'gus@elsewhere.example');
  };
  const told = await goes(10, 11, 12);
  expect(told.map(({ text }) => text.split('\n')[2])).toEqual([
    'You are in a hack team at “Two days of ovens”. The button leads to what it works on.',
    '“Two days of ovens”: where it is changed. Rain.',
    '“Two days of ovens”: hacking has begun.',
  ]);
  const parts = told.flatMap((message) => message.parts.map(({ content }) => content));
  expect(parts).toHaveLength(2);
  for (const part of parts) expect(part).toMatch(/METHOD:REQUEST.*LOCATION:The loft/s);
  await ada.put(`${at}/cancellation`, { reason: 'Flood' });
  const [off] = await goes(13, 14);
  expect(off?.text).toContain('was cancelled: Flood.');
  expect(off?.parts.map(({ content }) => content)).toEqual([
    expect.stringContaining('METHOD:CANCEL'),
    expect.stringContaining('METHOD:CANCEL'),
  ]);
  expect(JSON.stringify([told, off])).not.toMatch(/Ada Lindqvist|\/hackathons\/|\/ideas\//);
});
