import { goneRefusal, isSeenBy } from '../events/rules.ts';
import { factsOf } from '../events/store.ts';
import type { Asker } from '../people/schema.ts';
import type { Act } from '../permissions.ts';
import type { Portal } from '../portal.ts';
import type { Refusal } from '../refusal.ts';
import { type Instant, instant } from '../time.ts';
import { type Occasion, runRefusal } from './rules.ts';
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

type Opening = {
  occasion: Occasion;
  asked: { event: string; person: string; now: Instant; open: boolean };
};

/** The opening of something to those who came, or its end; or why this person can do neither. */
export async function openingOf(
  asking: Asking,
  { event, open, act }: { event: string; open: boolean; act: Act },
): Promise<Opening | { refusal: Refusal }> {
  const occasion = await occasionOf(asking, event);
  if (!occasion) return { refusal: goneRefusal };
  const refusal = runRefusal(occasion, act);
  if (refusal) return { refusal };
  const person = asking.asker?.id ?? '';
  return { occasion, asked: { event, person, now: instant(occasion.now), open } };
}
