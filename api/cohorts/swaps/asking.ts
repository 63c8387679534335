import type { Statement } from '../../db.ts';
import type { Portal } from '../../portal.ts';
import { instant } from '../../time.ts';
import { colleaguesOn, type HostedRow } from '../hosted/store.ts';
import { rotationName } from '../tell.ts';
import { askedOf, visitWords } from './rules.ts';
import { askStatements } from './store.ts';

type Request = { swap: string; reason: string; absence: boolean };
type Standing = Pick<Portal, 'db' | 'catalogue' | 'now'>;

/** The statements by which the host of a visit asks for a swap; none where nobody receives it. */
export async function asking(
  { db, catalogue, now }: Standing,
  visit: HostedRow,
  request: Request,
): Promise<Statement[]> {
  const { host, hostPerson, cohort, day, half, hire, rotation } = visit;
  if (!host || !hostPerson) return [];
  const authored = catalogue.rotations.find(({ slug }) => slug === rotation);
  const wanted = { hosts: authored?.hosts ?? [], team: authored?.team ?? '', host: host.slug };
  const asked = askedOf(await colleaguesOn(db, { cohort, day }), wanted);
  const title = rotationName(catalogue, visit);
  const words = visitWords({ hire, title, day, half });
  return askStatements({
    ...{ ...request, visit, person: hostPerson, asked, now: instant(now()) },
    said: `${host.name} asks that somebody else receives ${words}: ${request.reason}`,
  });
}
