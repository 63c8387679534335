import type { Statement } from '../../db.ts';
import { newId } from '../../id.ts';
import type { Portal } from '../../portal.ts';
import { instant } from '../../time.ts';
import { hostedOn } from '../hosted/store.ts';
import { asking } from '../swaps/asking.ts';
import { absenceEndsStatement } from '../swaps/store.ts';
import { awayStatements } from './store.ts';

type Absence = { cohort: string; person: string; day: string; edit: string };
type Standing = Pick<Portal, 'db' | 'catalogue' | 'now'>;

/**
 * The statements by which a host is away on a day, or is not; `person` by id. For what they were
 * told to receive on that day a swap is asked for at once; it is taken back when they are here.
 */
export async function absent(
  portal: Standing,
  absence: Absence,
  away: boolean,
): Promise<Statement[]> {
  return [...awayStatements(absence, away), ...(await swapsFor(portal, absence, away))];
}

/** What an absence means for the visits of that day. */
export async function swapsFor(
  portal: Standing,
  { cohort, person, day }: Omit<Absence, 'edit'>,
  away: boolean,
): Promise<Statement[]> {
  const now = portal.now();
  if (!away) return [absenceEndsStatement({ cohort, person, day, now: instant(now) })];
  const visits = await hostedOn(portal.db, { cohort, person, day });
  const reason = 'away on that day';
  const asked = visits.map((visit) =>
    asking(portal, visit, { swap: newId(now), reason, absence: true }),
  );
  return (await Promise.all(asked)).flat();
}
