import type { Marked } from './excerpt.ts';
import type { Kind } from './page.ts';

/** What the dialog says to the worker. A later question takes the place of an earlier one. */
export type ToDesk = { type: 'ask'; id: number; question: string } | { type: 'retry' };

export type Row = {
  /** With the anchor of the best heading, where a heading says more than the title. */
  url: string;
  title: Marked;
  area?: string;
  heading?: Marked;
  /** What the page says about it; comes with the second answer to the same question. */
  excerpt?: Marked;
};

/** Rows of one kind: the best of them, and how many there are in all. */
export type Group = { kind: Kind; total: number; rows: Row[] };

export type Answer = {
  type: 'answer';
  id: number;
  question: string;
  groups: Group[];
  total: number;
  /** False while only titles and tags could be searched: more is on its way. */
  whole: boolean;
  /** No page has all the words. */
  relaxed: boolean;
  /** Words found nowhere, for which a near one was taken. */
  corrected: string[];
  /** Words that mean the same as one that was asked for, and were searched for too. */
  also: string[];
};

/** `trouble`: a file could not be fetched, after several tries; `retry` starts again. */
export type FromDesk = Answer | { type: 'trouble' };
