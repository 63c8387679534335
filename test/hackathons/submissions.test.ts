import { expect, test } from 'vitest';
import type { Gallery } from '../../api/hackathons/gallery/schema.ts';
import type { SubmissionList, SubmissionPage } from '../../api/hackathons/submissions/schema.ts';
import { bela as belaIs, chidi as chidiIs, dora as doraIs } from '../cast.ts';
import type { Client } from '../client.ts';
import { opened } from './stage.ts';
import { idOf } from './walk.ts';

const empty = { title: '', about: '', proved: '', unproved: '', presenters: [], version: 0 };
const whole = {
  ...{ title: 'Warm, said aloud', about: 'It *says* so.', proved: 'A speaker is enough.' },
  ...{ unproved: 'Noise.', presenters: [belaIs.slug], version: 0 },
};

/** Bela's hack team with Chidi in it, while everybody hacks. */
async function hacking() {
  const stage = await opened();
  const { bela, chidi, pitch, come, hold, begin, ask, yes, idea } = stage;
  await pitch(bela, 'n1');
  await come(bela, chidi);
  await hold('forming');
  await begin(bela, 'n1');
  await ask(chidi, 'n1', chidiIs.slug);
  await yes(bela, 'n1', chidiIs.slug);
  await hold('hacking');
  const at = `${idea('n1')}/submission`;
  const read = async (browser: Client) => (await browser.get(at)).body as SubmissionPage;
  const missing = (page: SubmissionPage) =>
    page.checks.filter(({ met, needed }) => needed && !met).map(({ item }) => item);
  return { ...stage, at, read, missing };
}

test('a hack team ticks its checklist, hands in, and takes it back until the showing', async () => {
  const { bela, chidi, dora, ada, hold, at, read, missing } = await hacking();
  expect(missing(await read(bela))).toEqual(['title', 'about', 'proved', 'presenters']);
  expect((await bela.put(`${at}/handed-in`)).status).toBe(422);
  expect((await dora.put(at, whole)).status).toBe(403);
  expect((await bela.put(at, { ...whole, presenters: ['dora-kiss'] })).status).toBe(422);
  expect((await bela.put(at, whole)).status).toBe(200);
  // Sent again it is the same once more; from an old version it is not taken.
  expect((await bela.put(at, whole)).body).toMatchObject({ submission: { version: 1 } });
  expect((await chidi.put(at, { ...whole, title: 'Mine' })).body).toMatchObject({
    code: 'conflict',
  });
  const later = { ...whole, unproved: '', presenters: [belaIs.slug, chidiIs.slug], version: 1 };
  expect((await chidi.put(at, later)).status).toBe(200);
  // A draft is the team's and the host's.
  expect(await read(dora)).toMatchObject({ submission: null, checks: [] });
  expect((await read(ada)).submission).toMatchObject({ title: whole.title, version: 2 });
  expect(missing(await read(chidi))).toEqual([]);

  expect((await chidi.put(`${at}/handed-in`)).status).toBe(200);
  expect((await bela.put(`${at}/handed-in`)).status).toBe(200);
  const { submission, checks } = await read(dora);
  expect(submission?.aboutHtml).toContain('<em>says</em>');
  expect(submission?.presenters.map(({ slug }) => slug)).toEqual([belaIs.slug, chidiIs.slug]);
  expect(checks).toEqual([]);
  expect((await bela.put(at, { ...empty, version: 2 })).status).toBe(422);
  expect((await bela.delete(`${at}/handed-in`)).status).toBe(200);
  expect((await read(dora)).submission).toBeNull();

  await bela.put(`${at}/handed-in`);
  await hold('showing');
  expect((await bela.delete(`${at}/handed-in`)).body).toMatchObject({ code: 'closed' });
  expect((await bela.put(at, { ...later, title: 'Warm', version: 2 })).status).toBe(200);
  await hold('over');
  expect((await bela.put(at, { ...later, version: 3 })).body).toMatchObject({ code: 'closed' });
});

test('nothing is handed in before hacking; the host sees who is not ready', async () => {
  const { bela, dora, ada, hold, leave, at, read, hackathon } = await hacking();
  await hold('forming');
  expect((await bela.put(at, whole)).body).toMatchObject({ code: 'too-early' });
  await hold('hacking');
  await bela.put(at, { ...whole, proved: '' });
  const list = async (browser: Client) =>
    (await browser.get(`/hackathons/${hackathon.slug}/submissions`)).body as SubmissionList;
  const [of] = (await list(ada)).submissions;
  expect(of).toMatchObject({ team: 'n1', handedIn: null });
  expect(of?.missing).toEqual(['Say what you proved, however little.']);
  expect(await list(dora)).toMatchObject({ host: false, submissions: [{ missing: [] }] });
  // Whoever leaves shows it no more.
  await leave(bela, 'n1', belaIs.slug);
  expect((await read(ada)).checks.find(({ item }) => item === 'presenters')?.met).toBe(false);
});

test('of two who write from one version, one is told of the other', async () => {
  const { bela, chidi, at, read } = await hacking();
  const answers = await Promise.all([
    bela.put(at, { ...whole, title: 'One' }),
    chidi.put(at, { ...whole, title: 'Two' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await read(bela)).submission?.version).toBe(1);
});

test('once it is over, the gallery shows what was handed in, and certificates are given', async () => {
  const { ada, bela, chidi, dora, hold, at, hackathon, idea } = await hacking();
  const of = `/hackathons/${hackathon.slug}`;
  await bela.put(at, whole);
  await bela.put(`${at}/handed-in`);
  // Dora has no team, and helps one.
  await dora.put(`/events/${hackathon.slug}/signup`);
  const help = `${idea('n1')}/help/${idOf('g1')}`;
  await bela.put(help, { words: 'A cable', skill: null });
  await dora.put(`${help}/coming`);
  const early = await bela.get(`${of}/gallery`);
  expect(early.body).toMatchObject({ code: 'too-early' });
  const certificate = (who: string) => `${of}/certificates/${who}`;
  expect((await bela.get(certificate(belaIs.slug))).body).toMatchObject({ code: 'too-early' });
  await hold('over');
  const outcome = { outcome: 'ended', team: null, owner: belaIs.slug, lookOn: null, words: '' };
  await bela.put(`${idea('n1')}/outcome`, outcome);
  const { hacks } = (await dora.get(`${of}/gallery`)).body as Gallery;
  expect(hacks).toMatchObject([
    {
      ...{ idea: idOf('n1'), team: 'n1', title: whole.title, outcome: { outcome: 'ended' } },
      people: [{ slug: belaIs.slug }, { slug: chidiIs.slug }],
    },
  ]);
  expect((await chidi.get(certificate(chidiIs.slug))).body).toMatchObject({
    hack: { title: whole.title, parts: ['builds'], with: [{ slug: belaIs.slug }] },
  });
  expect((await chidi.get(certificate(belaIs.slug))).status).toBe(403);
  expect((await ada.get(certificate(belaIs.slug))).status).toBe(200);
  expect((await dora.get(certificate(doraIs.slug))).body).toMatchObject({ code: 'missing' });
  expect((await dora.get(of)).body).toMatchObject({ certificate: false });
  await dora.put(`${help}/solved`);
  expect((await dora.get(of)).body).toMatchObject({ certificate: true });
  expect((await dora.get(certificate(doraIs.slug))).body).toMatchObject({ hack: null, helped: 1 });
});
