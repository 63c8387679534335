import { entryPath } from '../../api/calendar/addresses/rules.ts';
import type { Kind } from '../../api/events/schema.ts';

/** Where an event's page is; undefined for a kind that has no pages. */
export const eventAddress = ({ kind, slug }: { kind: Kind; slug: string }): string | undefined =>
  entryPath({ kind, slug });
