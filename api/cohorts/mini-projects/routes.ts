import { z } from 'zod';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { rotationName } from '../tell.ts';
import {
  allHelpersOf,
  changeRefusal,
  goneRefusal,
  helpersOf,
  miniProjectOf,
  miniProjectRefusal,
  saidAt,
} from './rules.ts';
import { MiniProject, MiniProjectChange } from './schema.ts';
import { changeMiniProject, readVisit } from './store.ts';

const params = z.object({ visit: z.string().max(40) });
const path = '/visits/{visit}/mini-project';

const read = route({
  act: 'mini-project.edit',
  method: 'get',
  path,
  summary: 'The mini-project of a visit, and how it came to stand as it does',
  request: { params },
  responses: { 200: json(MiniProject, 'With everything that was said of it, the newest first') },
});

const change = route({
  act: 'mini-project.edit',
  method: 'put',
  path,
  summary: 'Choose the mini-project of a visit, or say how it stands',
  request: { params, body: body(MiniProjectChange) },
  responses: { 200: json(MiniProject, 'As it is now; the same change sent again changes nothing') },
});

/** The small, real task of a visit. Whoever helps with it hears when help is asked for. */
export const miniProjects = newRoutes()
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const visit = await readVisit(portal.db, c.req.valid('param').visit);
    if (!visit) return refused(c, goneRefusal);
    const helpers = allHelpersOf(portal.catalogue, visit.rotation);
    const barred = miniProjectRefusal(visit, helpers, asker);
    return barred ? refused(c, barred) : c.json(miniProjectOf(visit), 200);
  })
  .openapi(change, async (c) => {
    const { asker, portal } = c.var;
    const said = c.req.valid('json');
    const before = await readVisit(portal.db, c.req.valid('param').visit);
    if (!before) return refused(c, goneRefusal);
    const { visit, rotation } = before;
    const helpers = allHelpersOf(portal.catalogue, rotation);
    const barred = miniProjectRefusal(before, helpers, asker) ?? changeRefusal(said);
    if (barred) return refused(c, barred);
    const now = portal.now();
    const after = await changeMiniProject(portal.db, {
      ...{ ...said, visit, person: asker?.id ?? '', now: instant(now), at: saidAt(said.at, now) },
      helpers: helpersOf(portal.catalogue, { rotation, project: said.project }),
      rotationTitle: rotationName(portal.catalogue, before),
    });
    return after ? c.json(miniProjectOf(after), 200) : refused(c, goneRefusal);
  });
