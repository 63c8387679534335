import { isOwn } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import type { HackathonPage } from '../rows.ts';
import { stageOf } from '../rules.ts';

/** Why this person cannot read this certificate: it is its own person's, and the host's. */
export const readRefusal = (
  hackathon: HackathonPage,
  person: string,
  asker: Asker | undefined,
): Refusal | undefined =>
  permissionRefusal(
    roleOf(asker),
    'certificate.read',
    asker?.slug === person || isOwn(hackathon, asker),
  );

/** Why there are no certificates: they are given once the hackathon is over. */
export function noneRefusal(hackathon: HackathonPage, now: Date): Refusal | undefined {
  if (hackathon.cancelled) {
    return {
      code: 'cancelled',
      message: 'This hackathon was cancelled; there are no certificates.',
    };
  }
  if (stageOf(hackathon, now) === 'over') return undefined;
  return { code: 'too-early', message: 'There are certificates once the hackathon is over.' };
}

export const absentRefusal: Refusal = {
  code: 'missing',
  message: 'It is given to who was in a hack team, or helped one.',
};
