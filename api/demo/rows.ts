import { instant } from '../time.ts';
import type { DemoRows } from './rules.ts';

export const hourMs = 60 * 60_000;
export const dayMs = 24 * hourMs;

/** A row to insert: column → value. */
export type Row = Record<string, string | number | null>;

export const personId = (slug: string): string => `demo-${slug}`;
export const ago = (now: Date, ms: number): string => instant(new Date(now.getTime() - ms));

/** Fills a table from rows that come as one JSON text. */
export type Insert = [rows: keyof DemoRows, sql: string];
