import { isStale } from '../../sign-ins/rules.ts';
import type { Instant } from '../../time.ts';

/** Two are enough to change one for another without a gap; more are forgotten ones. */
export const tokensMost = 3;

export const isUseStale = (usedAt: Instant | null, now: Date): boolean =>
  usedAt === null || isStale(new Date(usedAt), now);

export const tooManyRefusal = {
  code: 'full',
  message: `There are ${tokensMost} tokens already. End one that nobody uses first.`,
} as const;
