import { whenWords } from '../../../api/cohorts/releases/rules.ts';
import type { Cohort, When } from '../../../api/cohorts/schema.ts';

const format = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00.000Z`),
  );

/** `Mon 23 Nov`. */
export const dayWords = (day: string): string => whenWords({ day, half: 'day' });

/** `Mon 23 November 2026`. */
export const longDay = (day: string): string =>
  format(day, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });

export const halfWords = { am: 'morning', pm: 'afternoon', day: 'all day' } as const;

type Named = Pick<Cohort, 'hires' | 'rotations'>;

export const hireName = ({ hires }: Named, id: string): string =>
  hires.find((hire) => hire.id === id)?.name ?? 'A hire who left';

export const rotationTitle = ({ rotations }: Named, slug: string): string =>
  rotations.find((rotation) => rotation.slug === slug)?.title ?? slug;

type Changed = { before: When | null; after: When | null };

/** `Wed 25 Nov (was Tue 24 Nov)`, with the host where only that changed. */
export function changeWords({ before, after }: Changed): string {
  if (!after) return before ? `no longer (was ${whenWords(before)})` : '';
  const is = whenWords(after);
  if (!before) return after.host ? `${is}, with ${after.host.name}` : is;
  const was = whenWords(before);
  return was === is ? `${is}, now with ${after.host?.name ?? 'nobody'}` : `${is} (was ${was})`;
}
