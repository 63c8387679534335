import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Signups } from '../../api/events/schema.ts';
import type { Talk, TalkOffer } from '../../api/talks/schema.ts';
import { dayIn } from '../../api/time.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * A day on the calendar of whoever reads it there, in Berlin if nothing else is said: `2026-12-05`
 * for two weeks from the 21st of November. An hour before midnight in UTC it is tomorrow there.
 */
export function daysAhead(days: number, zone = 'Europe/Berlin'): string {
  const today = dayIn(new Date(), zone);
  return new Date(Date.parse(today) + days * dayMs).toISOString().slice(0, 10);
}

/** How often a talk of this title was offered here. */
const offered = new Map<string, number>();

/**
 * Whoever this page belongs to offers a talk. Where its page is. A story that is tried again has a
 * talk of its own, some minutes later: the same at the same time is answered with the first, in
 * which people have their seats already.
 */
export async function offers(page: Page, title: string, more: Partial<TalkOffer> = {}) {
  const tries = offered.get(title) ?? 0;
  offered.set(title, tries + 1);
  const data: TalkOffer = {
    title,
    abstract: 'Bring a *sandwich*.',
    date: daysAhead(14),
    time: `12:${`${tries * 5}`.padStart(2, '0')}`,
    zone: 'Europe/Berlin',
    minutes: 45,
    place: 'Berlin, Herb Garden',
    link: '',
    seats: 1,
    ...more,
  };
  const answer = await page.request.post('/api/talks', { data });
  expect(answer.status(), await answer.text()).toBe(201);
  return `/talks/${((await answer.json()) as Talk).slug}/`;
}

/** Takes a seat without looking, for those who only stand in the background of a story. */
export async function takesSeat(page: Page, talk: string): Promise<void> {
  const answer = await page.request.put(`/api/events/${slugOf(talk)}/signup`);
  expect(answer.status()).toBe(200);
}

/** Who comes and who waits, by name. */
export async function whoComes(page: Page, talk: string) {
  const answer = await page.request.get(`/api/events/${slugOf(talk)}/signups`);
  const { confirmed, waiting } = (await answer.json()) as Signups;
  return { seated: confirmed.map(({ name }) => name), waiting: waiting.map(({ name }) => name) };
}

/** The way to a talk, also where one of an earlier try has the same title. */
export const wayTo = (part: Page | Locator, talk: string): Locator =>
  part.locator(`a[href="${talk}"]`);

const slugOf = (talk: string): string => talk.split('/')[2] ?? '';
