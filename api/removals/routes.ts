import { z } from 'zod';
import { rotationName } from '../cohorts/tell.ts';
import { newId } from '../id.ts';
import { isLastAdminFault, lastAdminRefusal } from '../roles/rules.ts';
import { json, refused, route } from '../route.ts';
import { dayIn, instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { offWords, selfRefusal } from './rules.ts';
import { InHand, Removals } from './schema.ts';
import { inHandOf, removalsOf, removePerson, visitsToCome } from './store.ts';

const params = z.object({ person: z.string().min(1).max(120) });

const look = route({
  act: 'person.remove',
  method: 'get',
  path: '/people/{person}/removal',
  summary: 'What somebody has in hand, before they are removed',
  request: { params },
  responses: { 200: json(InHand, 'What whoever removes them takes over') },
});

const remove = route({
  act: 'person.remove',
  method: 'delete',
  path: '/people/{person}',
  summary: 'Remove a person whole',
  request: { params },
  responses: { 200: json(InHand, 'What I have in hand from them now') },
});

const list = route({
  act: 'person.remove',
  method: 'get',
  path: '/removals',
  summary: 'Who removed somebody, and when',
  responses: { 200: json(Removals, 'The latest first') },
});

const goneRefusal = {
  code: 'missing',
  message: 'Nobody of this name is here. They may have been removed already.',
} as const;

/** Everything about a person can be removed: by admins, and never by oneself. */
export const removals = newRoutes()
  .openapi(look, async (c) => {
    const { catalogue, db, now } = c.var.portal;
    const { person } = c.req.valid('param');
    const found = await inHandOf(db, { person, now: instant(now()) });
    if (!found) return refused(c, goneRefusal);
    return c.json({ ...found.inHand, verifies: verifiedBy(catalogue, person) }, 200);
  })
  .openapi(remove, async (c) => {
    const { asker, portal } = c.var;
    const { catalogue, db } = portal;
    const { person } = c.req.valid('param');
    const barred = selfRefusal(person, asker);
    if (barred) return refused(c, barred);
    const now = instant(portal.now());
    const found = await inHandOf(db, { person, now });
    if (!found) return refused(c, goneRefusal);
    const coming = (await visitsToCome(db, found.id)).filter(
      ({ day, zone }) => day >= dayIn(portal.now(), zone),
    );
    const titleOf = (rotation: string) => {
      const programme = coming.find((one) => one.rotation === rotation)?.programme ?? '';
      return rotationName(catalogue, { programme, rotation });
    };
    const asked = {
      ...{ id: found.id, by: asker?.id ?? '', byName: asker?.name ?? '', now },
      ...{ slug: person, removal: newId(portal.now()), left: `left-${newId(portal.now())}` },
      off: coming.map(({ id }) => id),
      told: offWords(coming, titleOf),
    };
    try {
      await removePerson(db, asked);
    } catch (error) {
      // Of two admins who remove each other at once.
      if (isLastAdminFault(error)) return refused(c, lastAdminRefusal);
      throw error;
    }
    return c.json({ ...found.inHand, verifies: verifiedBy(catalogue, person) }, 200);
  })
  .openapi(list, async (c) => c.json({ removals: await removalsOf(c.var.portal.db) }, 200));

type Playbooks = { playbooks: readonly { id: string; title: string; verifier?: string | null }[] };

const verifiedBy = ({ playbooks }: Playbooks, person: string) =>
  playbooks.filter(({ verifier }) => verifier === person).map(({ id, title }) => ({ id, title }));
