import { expect, test } from 'vitest';
import { opened } from './stage.ts';
import { clocks, idOf } from './walk.ts';

test('a member’s calendar tells the text, its authors and who presents, under one UID', async () => {
  const { app, ada, bela, join, at, event, slug } = await opened();
  await join('bela');
  const { path } = (await bela.put('/calendar-feed')).body as { path: string };
  const feed = `http://localhost:4321${path}`;
  /** The first meeting as the feed has it: without folds. */
  const entry = async () => {
    const text = await (await app.request(feed)).text();
    const first = text.replaceAll(/\r\n[ \t]/g, '').match(/BEGIN:VEVENT.*?END:VEVENT/s)?.[0] ?? '';
    const of = (name: string) => first.match(new RegExp(`^${name}[^:]*:(.*)$`, 'm'))?.[1]?.trim();
    return {
      ...{ uid: of('UID'), summary: of('SUMMARY'), starts: of('DTSTART'), url: of('URL') },
      ...{ sequence: Number(of('SEQUENCE')), description: of('DESCRIPTION') },
    };
  };
  const before = await entry();
  expect(before.summary).toBe('Distributed systems\\, slowly');
  expect(before.description).toContain('Presented by Ada Lindqvist');
  expect(before.url).toMatch(new RegExp(`/reading-groups/${slug}/meetings/1/$`));

  await ada.post(`${at}/readings`, {
    ...{ state: 'listed', readings: [{ ...clocks, id: idOf('r1') }] },
  });
  const withText = await entry();
  expect(withText).toMatchObject({ uid: before.uid, starts: before.starts });
  expect(withText.sequence).toBeGreaterThan(before.sequence);
  expect(withText.summary).toContain('Time\\, Clocks\\, and the Ordering');
  expect(withText.description).toContain('Leslie Lamport');
  expect(withText.description).toContain(`https://doi.org/${clocks.doi}`);

  // Another link of the same text, and then another presenter.
  const said = { ...clocks, link: 'https://example.org/clocks', state: 'listed' };
  await ada.put(`${at}/readings/${idOf('r1')}`, said);
  const withLink = await entry();
  expect(withLink.sequence).toBeGreaterThan(withText.sequence);
  expect(withLink.description).toContain('https://example.org/clocks');
  await ada.delete(`${at}/meetings/1/presenter`);
  await bela.put(`${at}/meetings/1/presenter`);
  const withBela = await entry();
  expect(withBela).toMatchObject({ uid: before.uid });
  expect(withBela.sequence).toBeGreaterThan(withLink.sequence);
  expect(withBela.description).toContain('Presented by Béla Kovács');

  // A skipped week moves the meeting, under the same UID, and its text and presenter with it.
  await ada.put(`${at}/skipped-days/2026-11-26`, { reason: 'Holiday' });
  expect(await entry()).toMatchObject({
    ...{ uid: before.uid, summary: withBela.summary, starts: '20261203T123000' },
  });
  await bela.delete(`${event}/signup`);
  expect((await entry()).uid).toBeUndefined();
});
