import { z } from 'zod';
import { isSeenBy } from '../../events/rules.ts';
import { json, refused, route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { goneRefusal } from '../rules.ts';
import { readHackathon } from '../store.ts';
import { absentRefusal, noneRefusal, readRefusal } from './rules.ts';
import { HackCertificate } from './schema.ts';
import { partOf } from './store.ts';

const read = route({
  act: 'certificate.read',
  method: 'get',
  path: '/hackathons/{hackathon}/certificates/{person}',
  summary: 'That somebody took part in a hackathon',
  request: { params: z.object({ hackathon: z.string(), person: z.string() }) },
  responses: { 200: json(HackCertificate, 'What stands on the sheet') },
});

/** Certificates of taking part in a hackathon. */
export const hackCertificates = newRoutes().openapi(read, async (c) => {
  const { asker, portal } = c.var;
  const { hackathon: event, person } = c.req.valid('param');
  const hackathon = await readHackathon(portal.db, event, asker?.id ?? '');
  if (!hackathon || !isSeenBy(hackathon, asker)) return refused(c, goneRefusal);
  const barred = readRefusal(hackathon, person, asker) ?? noneRefusal(hackathon, portal.now());
  if (barred) return refused(c, barred);
  const part = await partOf(portal.db, { event, person });
  if (!part || (part.hack === null && part.helped === 0)) return refused(c, absentRefusal);
  const { slug, title, hostRef, zone, hackingAt, overAt } = hackathon;
  return c.json(
    { ...part, hackathon: { slug, title, host: hostRef, zone, hackingAt, overAt } },
    200,
  );
});
