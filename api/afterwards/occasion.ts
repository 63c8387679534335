import { isSeenBy } from '../events/rules.ts';
import { factsOf } from '../events/store.ts';
import type { Asker } from '../people/schema.ts';
import type { Portal } from '../portal.ts';
import type { Occasion } from './rules.ts';
import { cameTo } from './store.ts';

type Asking = { asker: Asker | undefined; portal: Portal };

/** An event for one who may know of it; undefined: there is none for them. */
export async function occasionOf(
  { asker, portal }: Asking,
  event: string,
): Promise<Occasion | undefined> {
  const person = asker?.id ?? '';
  const [facts, came] = await Promise.all([
    factsOf(portal.db, event),
    cameTo(portal.db, { event, person }),
  ]);
  if (!facts || !isSeenBy(facts, asker)) return undefined;
  return { facts, asker, came, now: portal.now() };
}
