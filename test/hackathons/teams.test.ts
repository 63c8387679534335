import { expect, test } from 'vitest';
import { checksOf, isMixed } from '../../api/hackathons/mixed/rules.ts';
import type { Part } from '../../api/hackathons/teams/schema.ts';
import { bela as belaIs, chidi as chidiIs, dora as doraIs, emil as emilIs } from '../cast.ts';
import { opened, sentences } from './stage.ts';
import { idOf } from './walk.ts';

const mixed = { sizeLeast: 2, sizeMost: 3, teamsLeast: 2, staffBeside: true };
const member = (team: string | null, parts: Part[] = ['builds'], guest = false) => ({
  ...{ team, parts, guest },
});

test('the rule for teams says in words what is missing', () => {
  const words = (...members: ReturnType<typeof member>[]) =>
    checksOf(members, mixed).map(({ rule, met }) => `${rule} ${met}`);
  expect(words(member('a'))).toEqual(['size false', 'teams false', 'coordinator false']);
  const good = [member('a', ['coordinates']), member('b')];
  expect(words(...good)).toEqual(['size true', 'teams true', 'coordinator true']);
  expect(isMixed(checksOf([member('a'), member('b')], mixed))).toBe(true);
  const guests = [member(null, ['builds'], true), member(null, ['tests'], true)];
  expect(checksOf(guests, mixed).find(({ rule }) => rule === 'staff')).toEqual({
    ...{ rule: 'staff', met: false },
    words: 'There are only guests so far. Somebody who works here should be with them.',
  });
  expect(checksOf([member('a')], { ...mixed, teamsLeast: 1 }).map(({ rule }) => rule)).toEqual([
    ...['size', 'coordinator'],
  ]);
});

test('an idea becomes a team; people apply, are invited, accept, decline and leave', async () => {
  const stage = await opened();
  const { bela, chidi, dora, emil, pitch, hold, come, begin, ask, yes, leave, readIdea } = stage;
  await pitch(bela, 'n1');
  await come(bela, chidi, dora);
  expect((await begin(bela, 'n1')).body).toMatchObject({ code: 'too-early' });
  await hold('forming');
  expect((await begin(chidi, 'n1')).body).toMatchObject({ code: 'forbidden' });
  expect((await begin(bela, 'n1')).status).toBe(200);
  expect((await begin(bela, 'n1')).status).toBe(200);
  expect((await ask(emil, 'n1', emilIs.slug)).body).toMatchObject({ code: 'closed' });
  // Chidi applies and is taken in; Dora is asked and says yes.
  expect((await yes(chidi, 'n1', chidiIs.slug)).status).toBe(409);
  await ask(chidi, 'n1', chidiIs.slug);
  expect((await sentences(bela))[0]).toContain('Chidi Okafor would like to join');
  expect((await readIdea('n1', dora)).team?.asks).toEqual([]);
  expect((await yes(chidi, 'n1', chidiIs.slug)).status).toBe(409);
  await yes(bela, 'n1', chidiIs.slug);
  await ask(bela, 'n1', doraIs.slug);
  expect((await yes(bela, 'n1', doraIs.slug)).status).toBe(409);
  expect((await yes(dora, 'n1', doraIs.slug)).status).toBe(200);
  const team = (await readIdea('n1')).team;
  expect(team).toMatchObject({ full: true, members: [{ lead: true }, {}, {}] });
  expect(team?.checks.filter(({ met }) => !met).map(({ rule }) => rule)).toEqual(['coordinator']);
  // Whoever pitched it leaves: who is in it longest answers for it.
  await leave(bela, 'n1', belaIs.slug);
  expect(
    (await readIdea('n1')).team?.members.map(({ person, lead }) => [person.slug, lead]),
  ).toEqual([
    [chidiIs.slug, true],
    [doraIs.slug, false],
  ]);
  expect((await leave(dora, 'n1', chidiIs.slug)).status).toBe(403);
  await leave(chidi, 'n1', chidiIs.slug);
  await leave(dora, 'n1', doraIs.slug);
  expect((await readIdea('n1')).team).toBeNull();
});

test('whoever declines or is in another team is not asked any more', async () => {
  const { bela, chidi, dora, pitch, hold, come, begin, ask, yes, idea, readIdea } = await opened();
  await pitch(bela, 'n1');
  await pitch(chidi, 'n2');
  await come(bela, chidi, dora);
  await hold('forming');
  await begin(bela, 'n1');
  await begin(chidi, 'n2');
  await ask(dora, 'n1', doraIs.slug);
  await ask(chidi, 'n2', doraIs.slug);
  await yes(dora, 'n2', doraIs.slug);
  expect((await readIdea('n1', bela)).team?.asks).toEqual([]);
  expect((await yes(bela, 'n1', doraIs.slug)).body).toMatchObject({ code: 'closed' });
  expect((await ask(bela, 'n1', doraIs.slug)).body).toMatchObject({ code: 'closed' });
  expect((await bela.delete(`${idea('n1')}/team/asks/${doraIs.slug}`)).status).toBe(200);
});

test('a role has one holder, and goes with whoever leaves', async () => {
  const { bela, chidi, pitch, hold, come, begin, ask, yes, leave, idea, readIdea } = await opened();
  await pitch(bela, 'n1');
  await come(bela, chidi);
  await hold('forming');
  await begin(bela, 'n1');
  const role = `${idea('n1')}/team/roles/${idOf('r1')}`;
  expect((await bela.put(role, { title: 'asks the database', skill: 'sql' })).status).toBe(200);
  await ask(chidi, 'n1', chidiIs.slug);
  await yes(bela, 'n1', chidiIs.slug);
  const mine = { parts: ['tests'], role: idOf('r1') };
  expect((await chidi.put(`${idea('n1')}/team/part`, mine)).status).toBe(200);
  expect((await bela.put(`${idea('n1')}/team/part`, mine)).body).toMatchObject({ code: 'closed' });
  const none = { parts: ['designs'], role: idOf('r2') };
  expect((await chidi.put(`${idea('n1')}/team/part`, none)).status).toBe(409);
  expect((await readIdea('n1')).team?.roles).toMatchObject([{ takenBy: { slug: chidiIs.slug } }]);
  await leave(chidi, 'n1', chidiIs.slug);
  expect((await readIdea('n1')).team?.roles).toMatchObject([{ takenBy: null }]);
});

test('whoever gives their place up is in no team of the hackathon', async () => {
  const { bela, pitch, hold, come, begin, hackathon, readIdea } = await opened();
  await pitch(bela, 'n1');
  await come(bela);
  await hold('forming');
  await begin(bela, 'n1');
  expect((await bela.delete(`/events/${hackathon.slug}/signup`)).status).toBe(200);
  expect((await readIdea('n1')).team).toBeNull();
});
