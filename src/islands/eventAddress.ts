import type { Kind } from '../../api/events/schema.ts';

const folders: Partial<Record<Kind, string>> = { talk: '/talks/', course: '/courses/' };

/** Where an event's page is; undefined for a kind that has no pages. */
export function eventAddress({ kind, slug }: { kind: Kind; slug: string }): string | undefined {
  const folder = folders[kind];
  return folder && `${folder}${slug}/`;
}
