import { z } from 'zod';
import { newId } from '../../id.ts';
import { peopleOf } from '../../people/store.ts';
import { body, json, refused, route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { askedFor, edited, isRefusal } from '../editing.ts';
import { noHireRefusal } from '../rules.ts';
import { Cohort, type Hire, Id, NewHire } from '../schema.ts';
import { exceptionsOf, hiresIn, hiresRefusal, otherHireRefusal } from './rules.ts';
import { HireDays, HireList, HiresTaken } from './schema.ts';
import { exceptionStatements, hiresStatement, isElsewhere, removeHireStatement } from './store.ts';

const params = z.object({ cohort: z.string() });
const hireParams = params.extend({ hire: Id });
const changed = { 200: json(Cohort, 'The cohort as it is now') };

const save = route({
  act: 'cohort.edit',
  method: 'put',
  path: '/cohorts/{cohort}/hires/{hire}',
  summary: 'Add a hire to a cohort, or change one',
  request: { params: hireParams, body: body(NewHire) },
  responses: changed,
});

const remove = route({
  act: 'cohort.edit',
  method: 'delete',
  path: '/cohorts/{cohort}/hires/{hire}',
  summary: 'Take a hire out of a cohort, with their visits',
  request: { params: hireParams },
  responses: changed,
});

const take = route({
  act: 'cohort.edit',
  method: 'post',
  path: '/cohorts/{cohort}/hire-list',
  summary: 'Add hires from a pasted list (CSV)',
  request: { params, body: body(HireList) },
  responses: { 200: json(HiresTaken, 'What was taken, and each line that is wrong') },
});

const setDays = route({
  act: 'cohort.edit',
  method: 'put',
  path: '/cohorts/{cohort}/hires/{hire}/days',
  summary: 'Say that a hire is away, or is here after all',
  request: { params: hireParams, body: body(HireDays) },
  responses: changed,
});

/** The hires of a cohort, and when they are away. */
export const hires = newRoutes()
  .openapi(save, async (c) => {
    const { cohort: slug, hire: id } = c.req.valid('param');
    const said = c.req.valid('json');
    const elsewhere = await isElsewhere(c.var.portal.db, id, slug);
    const answer = await edited(c, slug, (cohort) => {
      if (elsewhere) return otherHireRefusal;
      const saved = [
        {
          id,
          hire: kept(
            said,
            cohort.hires.find((one) => one.id === id),
          ),
        },
      ];
      return hiresRefusal(cohort, saved) ?? [hiresStatement(saved)];
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(remove, async (c) => {
    const { cohort: slug, hire: id } = c.req.valid('param');
    const answer = await edited(c, slug, ({ hires }) =>
      hires.some((one) => one.id === id) ? [removeHireStatement(id)] : [],
    );
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(take, async (c) => {
    const { portal } = c.var;
    const { cohort: slug } = c.req.valid('param');
    const asked = await askedFor(c, slug);
    if (isRefusal(asked)) return refused(c, asked);
    const taken = hiresIn(c.req.valid('json').text, await peopleOf(portal.db, undefined));
    if (isRefusal(taken)) return refused(c, taken);
    let count = { added: 0, changed: 0 };
    const cohort = await edited(c, slug, ({ hires }) => {
      const saved = taken.hires.map((hire) => {
        const known = hires.find(({ name }) => name === hire.name);
        // A list says who somebody is, never that they are nobody any more.
        const { person, ...rest } = hire;
        const listed = kept(person ? hire : rest, known);
        return { id: known?.id ?? newId(portal.now()), hire: listed, isNew: !known };
      });
      const added = saved.filter(({ isNew }) => isNew).length;
      count = { added, changed: saved.length - added };
      const barred = hiresRefusal({ hires }, saved);
      return barred ?? (saved.length > 0 ? [hiresStatement(saved)] : []);
    });
    if (isRefusal(cohort)) return refused(c, cohort);
    const { wrong, rest } = taken;
    return c.json({ cohort, ...count, wrong, rest }, 200);
  })
  .openapi(setDays, async (c) => {
    const { cohort: slug, hire: id } = c.req.valid('param');
    const halfDays = exceptionsOf(c.req.valid('json'));
    const answer = await edited(c, slug, ({ hires }) => {
      const isKnown = hires.some((one) => one.id === id);
      return isKnown ? exceptionStatements(id, halfDays) : noHireRefusal;
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  });

/** Who signs in as them stays, where nothing was said of it. */
const kept = (said: NewHire, known: Hire | undefined): NewHire =>
  said.person === undefined ? { ...said, person: known?.person?.slug ?? null } : said;
