import type { Change, Cohort, Visit, When } from '../schema.ts';

/** What a release would tell: each visit whose plan is not what people were told. */
export function changesOf(visits: readonly Visit[]): Change[] {
  return visits
    .filter(({ plan, told }) => !isSame(plan, told))
    .map(({ hire, rotation, plan, told }) => ({ hire, rotation, before: told, after: plan }));
}

function isSame(one: When | null, other: When | null): boolean {
  if (!one || !other) return one === other;
  return one.day === other.day && one.half === other.half && one.host?.slug === other.host?.slug;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
});

/** `Tue 24 Nov, morning`. */
export function whenWords({ day, half }: Pick<When, 'day' | 'half'>): string {
  const said = dayFormat.format(new Date(`${day}T00:00:00.000Z`));
  return half === 'day' ? said : `${said}, ${half === 'am' ? 'morning' : 'afternoon'}`;
}

export type Told = { person: string; said: string };

type Known = Pick<Cohort, 'hires' | 'rotations'>;

/** What each of those affected is told of these changes, by slug: hires who can sign in, and hosts. */
export function toldOf({ hires, rotations }: Known, changes: readonly Change[]): Told[] {
  const lines = new Map<string, string[]>();
  const say = (person: string | undefined, line: string) => {
    if (person) lines.set(person, [...(lines.get(person) ?? []), line]);
  };
  const ordered = [...changes].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
  for (const { hire: id, rotation: slug, before, after } of ordered) {
    const hire = hires.find((one) => one.id === id);
    const title = rotations.find((one) => one.slug === slug)?.title ?? slug;
    if (moved(before, after)) say(hire?.person?.slug, changeWords(title, before, after));
    const visit = `${hire?.name ?? 'A hire'} at ${title}`;
    const [was, is] = [before?.host?.slug, after?.host?.slug];
    if (was === is || !after) say(was, changeWords(visit, before, after));
    else {
      say(was, `${visit} is no longer yours`);
      say(is, changeWords(visit, null, after));
    }
  }
  return [...lines].map(([person, said]) => ({ person, said: inOneSentence(said) }));
}

const dayOf = ({ before, after }: Change): string => (after ?? before)?.day ?? '';

const moved = (before: When | null, after: When | null): boolean =>
  before?.day !== after?.day || before?.half !== after?.half;

function changeWords(what: string, before: When | null, after: When | null): string {
  if (!after) return `${what} is off`;
  const is = `${what} on ${whenWords(after)}`;
  return before && moved(before, after) ? `${is} (was ${whenWords(before)})` : is;
}

const LINES_MOST = 3;

function inOneSentence(lines: string[]): string {
  const more = lines.length - LINES_MOST;
  const shown = lines.slice(0, LINES_MOST).join('; ');
  return more > 0 ? `${shown}; and ${more} more` : shown;
}
