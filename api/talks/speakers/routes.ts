import { z } from 'zod';
import { newId } from '../../id.ts';
import { refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { readDraft } from '../drafts/store.ts';
import { goneRefusal } from '../rules.ts';
import { declineRefusal, speakerNames } from './rules.ts';
import { declineToSpeak } from './store.ts';

const decline = route({
  act: 'talk.decline',
  method: 'delete',
  path: '/talks/{talk}/speaker',
  summary: 'Say that I do not speak at this talk; its host is told',
  request: { params: z.object({ talk: z.string() }) },
  responses: { 204: { description: 'I do not speak at it; saying so again changes nothing' } },
});

/** Who speaks beside the host. They are chosen where the talk is edited. */
export const speakers = newRoutes().openapi(decline, async (c) => {
  const { asker, portal } = c.var;
  const event = c.req.valid('param').talk;
  const now = portal.now();
  const talk = await readDraft(portal.db, event);
  if (!talk) return refused(c, goneRefusal);
  if (!asker || !talk.speakers.includes(asker.id)) return c.body(null, 204);
  const barred = declineRefusal(talk, asker, now);
  if (barred) return refused(c, barred);
  const rest = talk.speakerRefs.filter(({ slug }) => slug !== asker.slug);
  const names = [speakerNames(talk.speakerRefs, talk.guests), speakerNames(rest, talk.guests)];
  await declineToSpeak(portal.db, {
    ...{ event, person: asker.id, change: newId(now), now: instant(now) },
    detail: JSON.stringify({ speakers: names }),
  });
  return c.body(null, 204);
});
