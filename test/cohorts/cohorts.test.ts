import { describe, expect, test } from 'vitest';
import { hiresMost } from '../../api/cohorts/schema.ts';
import { cohortIn, hire, id, opened, winter } from './stage.ts';

describe('a cohort', () => {
  test('is made once, however often it is sent, and has the days of its programme', async () => {
    const { ada, bela, made } = await opened();
    expect(made.status).toBe(200);
    expect(made.body).toMatchObject({
      ...{ title: 'Winter', programmeTitle: 'Camp', state: 'draft', mine: true, version: 1 },
      // The holiday and the weekend are left out.
      days: ['2026-11-30', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07'],
      rotations: [{ slug: 'payments' }, { slug: 'search' }, { slug: 'mobile' }],
    });
    expect((await ada.post('/cohorts', { ...winter, title: 'Again' })).body).toEqual(made.body);
    expect((await bela.post('/cohorts', winter)).status).toBe(422);
    const sunday = { ...winter, id: id('sunday'), firstDay: '2026-11-29' };
    expect((await ada.post('/cohorts', sunday)).status).toBe(422);
    const nowhere = { ...winter, id: id('nowhere'), programme: 'nowhere' };
    expect((await ada.post('/cohorts', nowhere)).status).toBe(422);
  });

  test('is its organiser’s alone, and the admins’, until it is released', async () => {
    const { ada, amina, bela, greta, visitor, path } = await opened();
    expect((await amina.get(path)).body).toMatchObject({ mine: true });
    expect((await bela.get(path)).status).toBe(404);
    expect((await bela.get('/cohorts')).body).toEqual({ cohorts: [] });
    expect((await greta.get('/cohorts')).status).toBe(403);
    expect((await visitor.get('/cohorts')).status).toBe(401);
    expect((await ada.get('/cohorts')).body).toMatchObject({ cohorts: [{ title: 'Winter' }] });
    expect((await bela.put(`${path}/hires/${id('kim')}`, hire('Kim'))).status).toBe(403);
  });

  test('can be changed, and thrown away as long as it is a draft', async () => {
    const { ada, path } = await opened();
    const { id: _, programme: __, ...facts } = winter;
    const later = { ...facts, title: 'Later', firstDay: '2027-01-11' };
    expect((await ada.put(path, later)).body).toMatchObject({ title: 'Later', version: 2 });
    expect((await ada.delete(path)).status).toBe(204);
    expect((await ada.delete(path)).status).toBe(204);
    expect((await ada.get(path)).status).toBe(404);
  });
});

describe('a hire', () => {
  test('is added once, changed, and taken out', async () => {
    const { ada, path } = await opened();
    const kim = hire('Kim Park', { buddy: 'bela-kovacs', partTime: ['fri'], place: 'Lisbon' });
    const first = await ada.put(`${path}/hires/${id('kim')}`, kim);
    expect(cohortIn(first).hires).toEqual([
      {
        ...{ ...kim, id: id('kim'), exceptions: [], waived: [] },
        buddy: { slug: 'bela-kovacs', name: 'Béla Kovács' },
      },
    ]);
    await ada.put(`${path}/hires/${id('kim')}`, { ...kim, role: 'Engineer' });
    const second = await ada.put(`${path}/hires/${id('other')}`, kim);
    expect(second.body).toMatchObject({ status: 422, fields: [{ field: 'name' }] });
    const gone = await ada.delete(`${path}/hires/${id('kim')}`);
    expect(cohortIn(gone).hires).toEqual([]);
    expect((await ada.delete(`${path}/hires/${id('kim')}`)).body).toEqual(gone.body);
  });

  test('is away, or here after all, half day by half day', async () => {
    const { ada, path } = await opened();
    await ada.put(`${path}/hires/${id('kim')}`, hire('Kim'));
    const days = `${path}/hires/${id('kim')}/days`;
    const ill = { from: '2026-12-02', to: '2026-12-03', half: 'day', is: 'away' };
    await ada.put(days, ill);
    const back = { from: '2026-12-03', to: '2026-12-03', half: 'pm', is: 'here' };
    await ada.put(days, back);
    const answer = await ada.put(days, { ...back, from: '2026-12-02', half: 'am', is: 'usual' });
    expect(cohortIn(answer).hires[0]?.exceptions).toEqual([
      { day: '2026-12-02', half: 'pm', here: false },
      { day: '2026-12-03', half: 'pm', here: true },
    ]);
    expect((await ada.put(`${path}/hires/${id('nobody')}/days`, ill)).status).toBe(404);
  });
});

describe('a pasted list', () => {
  test('takes what is right, and hands back each wrong line with its mend', async () => {
    const { ada, path } = await opened();
    const text = [
      'Name;Role;Office;Starts;Off;Buddy',
      'Kim Park;Engineer;Lisbon;;Fri;Béla Kovács',
      'Ola Nord;Designer;;next week;;',
      '',
      ';Engineer;;;;',
      'Sam Roy;"Engineer; back end";Berlin;2026-12-02;Wed pm, fri;chidi-okafor',
      'Jo Fox;;;;Sunday;',
      'Eva Lind;;;;;Nobody Known',
    ].join('\r\n');
    const answer = await ada.post(`${path}/hire-list`, { text });
    expect(answer.body).toMatchObject({
      ...{ added: 2, changed: 0 },
      wrong: [
        { line: 3, what: '“next week” is no day. Write it as 2026-11-23.' },
        { line: 5, what: 'The name is missing.' },
        { line: 7, what: '“sunday” is no weekday. Write “Fri” or “Wed pm”.' },
        {
          line: 8,
          what: 'Nobody here is called “Nobody Known”. Leave it out, or write the full name.',
        },
      ],
    });
    const { cohort, rest } = answer.body as { cohort: { hires: unknown[] }; rest: string };
    expect(cohort.hires).toMatchObject([
      { name: 'Kim Park', place: 'Lisbon', partTime: ['fri'], buddy: { slug: 'bela-kovacs' } },
      { name: 'Sam Roy', role: 'Engineer; back end', partTime: ['wed-pm', 'fri'] },
    ]);
    expect(rest.split('\n')).toHaveLength(5);
    expect(rest).toContain('Eva Lind;;;;;Nobody Known');
    const again = await ada.post(`${path}/hire-list`, { text });
    expect(again.body).toMatchObject({ added: 0, changed: 2 });
    expect((again.body as typeof answer.body & { cohort: object }).cohort).toMatchObject({
      hires: cohort.hires,
    });
  });

  test('says which columns there are', async () => {
    const { ada, path } = await opened();
    const answer = await ada.post(`${path}/hire-list`, { text: 'who\nKim' });
    expect(answer).toMatchObject({ status: 422, body: { fields: [{ field: 'text' }] } });
    const unknown = await ada.post(`${path}/hire-list`, { text: 'name,shoe size\nKim,42' });
    expect(unknown.status).toBe(422);
  });

  test('is refused when the cohort would be too large, and nothing of it is taken', async () => {
    const { ada, path } = await opened();
    const names = Array.from({ length: hiresMost + 1 }, (_, number) => `Hire ${number}`);
    const answer = await ada.post(`${path}/hire-list`, { text: ['name', ...names].join('\n') });
    expect(answer.status).toBe(422);
    expect(cohortIn(await ada.get(path)).hires).toEqual([]);
  });
});

test('rooms, hosts and orders are set and put back', async () => {
  const { ada, path } = await opened();
  await ada.put(`${path}/hires/${id('kim')}`, hire('Kim'));
  const room = `${path}/rotations/search/days/2026-12-02`;
  const host = `${path}/hosts/bela-kovacs/days/2026-12-02`;
  const order = `${path}/hires/${id('kim')}/orders/search/payments`;
  await ada.put(room, { hires: 0 });
  await ada.put(room, { hires: 3 });
  await ada.put(host, { away: true });
  const set = await ada.put(order, { waived: true });
  expect(set.body).toMatchObject({
    capacities: [{ rotation: 'search', day: '2026-12-02', hires: 3 }],
    hostAbsences: [{ person: 'bela-kovacs', day: '2026-12-02' }],
    hires: [{ waived: [{ before: 'search', after: 'payments' }] }],
  });
  await ada.put(room, { hires: null });
  await ada.put(host, { away: false });
  const back = await ada.put(order, { waived: false });
  expect(back.body).toMatchObject({ capacities: [], hostAbsences: [], hires: [{ waived: [] }] });
});
