import type { Person } from '../../people/schema.ts';
import type { Refusal } from '../../refusal.ts';
import { daysBetween } from '../days/rules.ts';
import { invalid } from '../rules.ts';
import { type Cohort, type Exception, hiresMost, NewHire, WeeklyOff } from '../schema.ts';
import { type CsvRecord, readCsv } from './csv.ts';
import type { HireDays, WrongLine } from './schema.ts';

/** What people call the columns, in their spreadsheets. */
const columns: Record<string, keyof NewHire> = {
  ...{ name: 'name', 'full name': 'name', hire: 'name' },
  ...{ role: 'role', title: 'role', job: 'role', 'job title': 'role' },
  ...{ place: 'place', office: 'place', city: 'place', location: 'place' },
  ...{ starts: 'startsOn', 'starts on': 'startsOn', start: 'startsOn', 'start date': 'startsOn' },
  ...{ off: 'partTime', 'part time': 'partTime', 'part-time': 'partTime', 'days off': 'partTime' },
  ...{ buddy: 'buddy', person: 'person', slug: 'person', 'sign-in': 'person' },
};

export const otherHireRefusal: Refusal = {
  code: 'conflict',
  message: 'Another hire has this id. Send it again with a new one.',
};

type Staff = Pick<Person, 'slug' | 'name'>;
type Taken = { hires: NewHire[]; wrong: WrongLine[]; rest: string };

/**
 * The hires of a pasted list. Lines that are wrong are handed back with the mend, and with the names
 * of the columns they make a list again, so that nothing is lost.
 */
export function hiresIn(text: string, staff: readonly Staff[]): Taken | Refusal {
  const [head, ...records] = readCsv(text);
  const names = (head?.cells ?? []).map((cell) => columns[cell.toLowerCase()]);
  if (!head || !names.includes('name')) {
    return invalid(
      'text',
      'Begin with a line of column names, such as “name,role,place,starts,off,buddy”. “name” must be one of them.',
    );
  }
  const unknown = head.cells.find((cell, at) => cell !== '' && !names[at]);
  if (unknown !== undefined) {
    return invalid(
      'text',
      `Nobody knows a column “${unknown}”. There are name, role, place, starts, off, buddy and person.`,
    );
  }
  const taken: Taken = { hires: [], wrong: [], rest: '' };
  for (const record of records) {
    const hire = hireIn(record, names, staff);
    const isTwice = typeof hire !== 'string' && taken.hires.some(({ name }) => name === hire.name);
    const what = isTwice ? 'There is a line with this name before. Tell them apart.' : hire;
    if (typeof what === 'string') taken.wrong.push({ line: record.line, text: record.text, what });
    else taken.hires.push(what);
  }
  const lines = taken.wrong.map(({ text }) => text);
  return { ...taken, rest: lines.length > 0 ? [head.text, ...lines].join('\n') : '' };
}

function hireIn(
  { cells }: CsvRecord,
  names: (keyof NewHire | undefined)[],
  staff: readonly Staff[],
): NewHire | string {
  const cell = (name: keyof NewHire) => cells[names.indexOf(name)]?.trim() ?? '';
  if (cells.slice(names.length).some((extra) => extra !== '')) {
    return 'There are more cells than columns. Put a text with a comma into "quotes".';
  }
  const off = cell('partTime')
    .toLowerCase()
    .split(/[,;/+&]| and /);
  const partTime = off.map((one) => weeklyOff(one.trim())).filter((one) => one !== '');
  const wrongDay = partTime.find((one) => !WeeklyOff.safeParse(one).success);
  if (wrongDay) return `“${wrongDay}” is no weekday. Write “Fri” or “Wed pm”.`;
  const [person, buddy] = [cell('person'), cell('buddy')].map((said) => someone(said, staff));
  const stranger = [cell('person'), cell('buddy')].find((said) => said && !someone(said, staff));
  if (stranger) return `Nobody here is called “${stranger}”. Leave it out, or write the full name.`;
  const startsOn = cell('startsOn') || null;
  const hire = { name: cell('name'), role: cell('role'), place: cell('place'), startsOn };
  const parsed = NewHire.safeParse({ ...hire, partTime, person, buddy });
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path[0];
  if (field === 'startsOn') return `“${startsOn}” is no day. Write it as 2026-11-23.`;
  if (field === 'name' && hire.name === '') return 'The name is missing.';
  return `The ${String(field)} is too long.`;
}

/** `Friday`, `Wed pm` and `wed-pm` as the database has them. */
function weeklyOff(said: string): string {
  const [, day, half] = /^(mon|tue|wed|thu|fri)[a-z]*[\s-]*(am|pm|)$/.exec(said) ?? [];
  if (day === undefined) return said;
  return half ? `${day}-${half}` : day;
}

const someone = (said: string, staff: readonly Staff[]): string | null =>
  staff.find(({ slug, name }) => slug === said || name.toLowerCase() === said.toLowerCase())
    ?.slug ?? null;

/** Why these hires cannot be in the cohort together; each is known by id or, in a list, by name. */
export function hiresRefusal(
  { hires }: Pick<Cohort, 'hires'>,
  saved: readonly { id: string; hire: NewHire }[],
): Refusal | undefined {
  const others = hires.filter(({ id }) => !saved.some((one) => one.id === id));
  if (others.length + saved.length > hiresMost) {
    return invalid('name', `A cohort has at most ${hiresMost} hires. Make a second one.`);
  }
  for (const { hire } of saved) {
    if (others.some(({ name }) => name === hire.name)) {
      return invalid('name', `There is a ${hire.name} in this cohort. Tell the two apart.`);
    }
    if (hire.person && others.some(({ person }) => person?.slug === hire.person)) {
      return invalid('person', 'Somebody else of this cohort signs in as this person.');
    }
    if (hire.person && hire.person === hire.buddy) {
      return invalid('buddy', 'Nobody is their own buddy.');
    }
  }
  const people = saved.flatMap(({ hire }) => hire.person ?? []);
  const isTwice = new Set(people).size < people.length;
  return isTwice ? invalid('person', 'Two of them sign in as the same person.') : undefined;
}

/** The half days that are meant; `here` is null where it is as usual. */
export function exceptionsOf({ from, to, half, is }: HireDays) {
  const halves = half === 'day' ? (['am', 'pm'] as const) : [half];
  const here = is === 'usual' ? null : is === 'here';
  return daysBetween(from, to).flatMap((day) =>
    halves.map((one): Omit<Exception, 'here'> & { here: boolean | null } => ({
      ...{ day, half: one, here },
    })),
  );
}
