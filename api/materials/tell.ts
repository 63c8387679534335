import type { EventFacts } from '../events/rules.ts';
import type { Asker } from '../people/schema.ts';
import type { Portal } from '../portal.ts';
import { keepRefusal } from './rules.ts';
import type { Material, Materials } from './schema.ts';
import { bytesOf } from './store.ts';

type Asking = { asker: Asker | undefined; portal: Portal };
type Told = { event: string; facts: EventFacts; found: Material[] };

/** The materials as this person may see them, and how large a file may still be. */
export async function told(
  { asker, portal }: Asking,
  { event, facts, found }: Told,
): Promise<Materials> {
  const { fileBytes, eventBytes } = portal.files.limits;
  const left = Math.max(0, eventBytes - (await bytesOf(portal.db, event)));
  const refusal = keepRefusal(facts, asker)?.message ?? null;
  return { materials: found, fileBytes: Math.min(fileBytes, left), refusal };
}
