import type { TableKind } from '../../../api/talks/schema.ts';

/** Pages of talks and of meet-ups are built of the same parts; the address says which this is. */
export const kind: TableKind = globalThis.location?.pathname.startsWith('/meet-ups/')
  ? 'meet-up'
  : 'talk';

/** Where the pages of a kind are. */
export const folders: Record<TableKind, string> = { talk: '/talks/', 'meet-up': '/meet-ups/' };
export const folder = folders[kind];

/** How a sentence calls one of them, and several. */
export const word: string = kind;
export const words = `${kind}s`;
