import { z } from 'zod';
import { body, json, refused, route } from '../route.ts';
import { newRoutes } from '../valid.ts';
import { noSkillRefusal, ownSkills } from './rules.ts';
import { OwnSkills, SaidSkill } from './schema.ts';
import { saySkill, unsaySkill } from './store.ts';

const params = z.object({ skill: z.string().min(1).max(80) });

const say = route({
  act: 'skill.say',
  method: 'put',
  path: '/skills/{skill}/mine',
  summary: 'Say that I can help with a skill, or would like to learn it',
  request: { params, body: body(SaidSkill) },
  responses: { 200: json(OwnSkills, 'What I say of myself now') },
});

const unsay = route({
  act: 'skill.say',
  method: 'delete',
  path: '/skills/{skill}/mine',
  summary: 'Take back what I said of a skill',
  request: { params },
  responses: { 200: json(OwnSkills, 'What I say of myself now') },
});

/** What people say that they know, and would like to learn; each says it of themselves alone. */
export const skills = newRoutes()
  .openapi(say, async (c) => {
    const { asker, portal } = c.var;
    const { skill } = c.req.valid('param');
    const known = portal.catalogue.skills;
    if (!known.some(({ slug }) => slug === skill)) return refused(c, noSkillRefusal);
    const { kind } = c.req.valid('json');
    const said = await saySkill(portal.db, { person: asker?.id ?? '', skill, kind });
    return c.json(ownSkills(said, known), 200);
  })
  .openapi(unsay, async (c) => {
    const { asker, portal } = c.var;
    const { skill } = c.req.valid('param');
    const said = await unsaySkill(portal.db, { person: asker?.id ?? '', skill });
    return c.json(ownSkills(said, portal.catalogue.skills), 200);
  });
