import type { EventFacts } from '../events/rules.ts';
import { isOwn } from '../events/rules.ts';
import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { permissionRefusal } from '../permissions.ts';
import type { Refusal } from '../refusal.ts';

const WORDS_MOST = 12;

/**
 * Words as people type them, as a query of FTS5: all of them, each as the beginning of one. Whatever
 * else was typed is no operator, for every word is quoted. Undefined: nothing that could be found.
 */
export function matchOf(typed: string): string | undefined {
  const words = typed.match(/[\p{L}\p{N}\p{M}]+/gu)?.slice(0, WORDS_MOST) ?? [];
  return words.length > 0 ? words.map((word) => `"${word}"*`).join(' ') : undefined;
}

/** Why this person cannot say what the event is about. */
export function topicsRefusal(
  event: EventFacts,
  asker: Asker | undefined,
  topics: readonly string[],
  known: ReadonlySet<string>,
): Refusal | undefined {
  const barred = permissionRefusal(roleOf(asker), 'event.topics', isOwn(event, asker));
  if (barred) return barred;
  const unknown = topics.find((topic) => !known.has(topic));
  if (unknown === undefined) return undefined;
  const message = `There is no topic “${unknown}”. Choose one of the list.`;
  return { code: 'invalid', message, fields: [{ field: 'topics', message }] };
}
