import type { EventFacts } from '../events/rules.ts';
import type { Asker } from '../people/schema.ts';
import type { Portal } from '../portal.ts';
import type { Refusal } from '../refusal.ts';
import { keepRefusal } from './rules.ts';
import type { Material, Materials } from './schema.ts';
import { bytesOf, isReader } from './store.ts';

type Asking = { asker: Asker | undefined; portal: Portal };
type Told = { event: string; facts: EventFacts; found: Material[] };

/** The materials as this person may see them, and how large a file may still be. */
export async function told(asking: Asking, { event, facts, found }: Told): Promise<Materials> {
  const { portal } = asking;
  const { fileBytes, eventBytes } = portal.files.limits;
  const left = Math.max(0, eventBytes - (await bytesOf(portal.db, event)));
  const barred = await bringRefusal(asking, { event, facts });
  const refusal = barred?.message ?? null;
  return { materials: found, fileBytes: Math.min(fileBytes, left), refusal };
}

/** Why this person cannot bring anything: who runs it can, and who is in the reading group. */
export async function bringRefusal(
  { asker, portal }: Asking,
  { event, facts }: Pick<Told, 'event' | 'facts'>,
): Promise<Refusal | undefined> {
  const barred = keepRefusal(facts, asker);
  if (!barred || !asker || facts.kind !== 'reading-group') return barred;
  return keepRefusal(facts, asker, await isReader(portal.db, { event, person: asker.id }));
}
