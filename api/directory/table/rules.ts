import type { Catalogue } from '../../catalogue.ts';
import { Zone } from '../../time.ts';
import { type Field, fields, type Preview, type Row } from './schema.ts';

/** Somebody of the staff, as the database has them. */
export type Known = Record<'slug' | 'name' | 'title' | 'mail' | 'zone', string> & {
  team: string | null;
  hasLeft: boolean;
};
type Line = { line: number; cells: Record<string, string> };

/** What a row says of somebody, with the slug of the team; a column that is missing says nothing. */
export type Said = { mail: string } & Partial<Record<Field, string>>;
export type Plan = { row: Row; said: Said };

const most: Record<string, number> = { name: 120, title: 120, mail: 254 };

/** What would become of each row, in the order of the table. */
export function plansOf(
  lines: readonly Line[],
  people: readonly Known[],
  { teams }: Pick<Catalogue, 'teams'>,
): Plan[] {
  const byMail = new Map(people.map((person) => [person.mail.toLowerCase(), person]));
  const seen = new Set<string>();
  return lines.map(({ line, cells }) => {
    const { mail = '', name = '' } = cells;
    const key = mail.toLowerCase();
    const team = teams.find(({ slug, name: called }) =>
      [slug, called.toLowerCase()].includes((cells.team ?? '').toLowerCase()),
    );
    const problems = [
      ...(/^[^\s@]+@[^\s@]+$/.test(mail) ? [] : ['“mail” is no mail address.']),
      ...(seen.has(key) ? ['This address stands further up already.'] : []),
      ...(name ? [] : ['“name” is empty.']),
      ...(cells.team && !team ? [`There is no team “${cells.team}”.`] : []),
      ...(cells.zone && !Zone.safeParse(cells.zone).success
        ? [`“${cells.zone}” is no time zone such as Europe/Berlin.`]
        : []),
      ...Object.entries(most)
        .filter(([field, length]) => (cells[field] ?? '').length > length)
        .map(([field, length]) => `“${field}” is longer than ${length} characters.`),
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
      ...(/[\u0000-\u001f\u007f]/.test(Object.values(cells).join(''))
        ? ['A cell holds an invisible character.']
        : []),
    ];
    seen.add(key);
    const said: Said = {
      ...{ mail: key, name },
      ...(cells.title !== undefined && { title: cells.title }),
      ...(cells.team !== undefined && { team: team?.slug ?? '' }),
      ...(cells.zone && { zone: cells.zone }),
    };
    const known = byMail.get(key);
    const changes = known ? changesOf(known, said) : [];
    const is = problems.length > 0 ? 'wrong' : whatIs(known, changes.length);
    return { row: { ...{ line, name, mail, is, problems }, changes }, said };
  });
}

function whatIs(known: Known | undefined, changes: number): Row['is'] {
  if (!known) return 'new';
  if (known.hasLeft) return 'back';
  return changes > 0 ? 'changed' : 'same';
}

const changesOf = (known: Known, said: Said): Row['changes'] =>
  fields.flatMap((field) => {
    const [was, becomes] = [known[field] ?? '', said[field]];
    return becomes === undefined || becomes === was ? [] : [{ field, was, becomes }];
  });

/** The preview of a table whose rows were planned. */
export function previewOf(plans: readonly Plan[], people: readonly Known[]): Preview {
  const named = new Set(plans.map(({ said }) => said.mail));
  const missing = people
    .filter(({ mail, hasLeft }) => !hasLeft && !named.has(mail.toLowerCase()))
    .map(({ slug, name }) => ({ slug, name }));
  return { rows: plans.map(({ row }) => row), problem: null, missing };
}
