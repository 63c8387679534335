import type { Wishes } from './schema.ts';

/** Somebody's wishes in a hackathon, and what they may be. */
export type WishRows = Pick<Wishes, 'mine' | 'said' | 'alone' | 'placed'> & {
  choices: { id: string; person: string; title: string; people: number; interested: boolean }[];
  /** Slugs of skills that the person says they know. */
  knows: string[];
};
