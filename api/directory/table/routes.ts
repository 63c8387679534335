import type { Statement } from '../../db.ts';
import { newId } from '../../id.ts';
import { keptBy, leaveRefusal } from '../../leavers/rules.ts';
import { leavingStatements, returningStatements, whoIs } from '../../leavers/store.ts';
import type { Portal } from '../../portal.ts';
import type { Refusal } from '../../refusal.ts';
import { body, json, refused, route } from '../../route.ts';
import { slugFor } from '../../sign-ins/oidc/rules.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { linesOf } from './csv.ts';
import { type Plan, plansOf, previewOf } from './rules.ts';
import { Apply, type Preview, Preview as PreviewSchema, Table } from './schema.ts';
import { addStatements, changeStatements, idsBy, staffOf } from './store.ts';

const look = route({
  act: 'person.import',
  method: 'post',
  path: '/people-table',
  summary: 'What a table of people would change; nothing is changed',
  request: { body: body(Table) },
  responses: { 200: json(PreviewSchema, 'Each row, and who is not in it') },
});

const apply = route({
  act: 'person.import',
  method: 'put',
  path: '/people-table',
  summary: 'Add and change people as a table says; a second time changes nothing',
  request: { body: body(Apply) },
  responses: { 200: json(PreviewSchema, 'How it stands now') },
});

const wrongRefusal = (message: string): Refusal => ({
  code: 'invalid',
  message,
  fields: [{ field: 'text', message }],
});

/** People from a table, such as a staff list: looked at first, then applied. */
export const peopleTable = newRoutes()
  .openapi(look, async (c) => {
    const { preview } = await planned(c.var.portal, c.req.valid('json').text);
    return c.json(preview, 200);
  })
  .openapi(apply, async (c) => {
    const { asker, portal } = c.var;
    const { text, leave } = c.req.valid('json');
    const { plans, preview } = await planned(portal, text);
    if (preview.problem) return refused(c, wrongRefusal(preview.problem));
    const wrong = preview.rows.filter(({ is }) => is === 'wrong').map(({ line }) => line);
    if (wrong.length > 0) {
      return refused(c, wrongRefusal(`Mend these lines first: ${wrong.join(', ')}.`));
    }
    const barred = leave.map((slug) => leaveRefusal(slug, asker)).find(Boolean);
    if (barred) return refused(c, barred);
    const missing = new Set(preview.missing.map(({ slug }) => slug));
    const going = leave.filter((slug) => missing.has(slug));
    const by = asker?.id ?? '';
    const statements = await statementsOf(portal, plans, by);
    const leaving = await leavingOf(portal, going, by);
    if (statements.length + leaving.length > 0) await portal.db.batch([...statements, ...leaving]);
    return c.json((await planned(portal, text)).preview, 200);
  });

async function planned(
  { db, catalogue }: Portal,
  text: string,
): Promise<{ plans: Plan[]; preview: Preview }> {
  const lines = await linesOf(text);
  if (typeof lines === 'string') {
    return { plans: [], preview: { rows: [], problem: lines, missing: [] } };
  }
  const people = await staffOf(db);
  const plans = plansOf(lines, people, catalogue);
  return { plans, preview: previewOf(plans, people) };
}

async function statementsOf(
  { db, now }: Portal,
  plans: readonly Plan[],
  by: string,
): Promise<Statement[]> {
  const at = instant(now());
  const ids = await idsBy(
    db,
    plans.map(({ said }) => said.mail),
  );
  return plans.flatMap(({ row, said }) => {
    const doing = { by, now: at };
    if (row.is === 'new') {
      return addStatements(said, { ...doing, id: newId(now()), slug: slugFor(said.name ?? '') });
    }
    const changed = row.changes.map(({ field }) => field);
    const person = ids.get(said.mail);
    const back =
      row.is === 'back' && person ? returningStatements({ ...doing, person, via: 'csv' }) : [];
    return [...back, ...changeStatements(said, { ...doing, changed })];
  });
}

async function leavingOf(
  { db, catalogue, now }: Portal,
  slugs: readonly string[],
  by: string,
): Promise<Statement[]> {
  const said = { by, via: 'csv', now: instant(now()) } as const;
  const each = await Promise.all(
    slugs.map(async (slug) => {
      const who = await whoIs(db, slug);
      if (!who) return [];
      return leavingStatements(db, { ...said, person: who.id, kept: keptBy(catalogue, slug) });
    }),
  );
  return each.flat();
}
