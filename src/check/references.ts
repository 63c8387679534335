import { TEAM_VERIFIES } from '../../api/playbooks/schema.ts';
import type { Remark } from '../content/fault.ts';
import type { Facts } from '../content/front-matter.ts';
import { nearest } from './nearest.ts';

/** What the authored things are called: the ids to which others may refer. */
export type Names = {
  team: Set<string>;
  rotation: Set<string>;
  playbook: Set<string>;
  /** The slugs of those who work here; none where the database could not be asked. */
  person?: Set<string>;
};

const WHERE = {
  team: 'content/teams/',
  rotation: 'content/bootcamp/rotations/',
  playbook: 'content/playbooks/',
} as const;

/** References of a page to things that do not exist. Wrong types are for the shapes to refuse. */
export function referenceRemarks(
  data: Record<string, unknown>,
  place: Facts['place'],
  names: Names,
): Remark[] {
  return [
    ...one('owner', 'team', data, place, names),
    ...one('second-owner', 'team', data, place, names),
    ...verifier(data.verifier, place, names),
    ...one('team', 'team', data, place, names),
    ...each('rotations', 'rotation', data, place, names),
    ...inProgramme(data, place),
    ...each('reads', 'playbook', data, place, names),
    ...each('prerequisites', 'playbook', data, place, names),
    ...each('related', 'playbook', data, place, names),
  ];
}

type Asked = [
  key: string,
  kind: keyof typeof WHERE,
  data: Record<string, unknown>,
  place: Facts['place'],
  names: Names,
];

function one(...[key, kind, data, place, names]: Asked): Remark[] {
  return unknown(kind, data[key], () => place([key]), names);
}

/** People happen in the database and not in files, so that a build must not hang on them. */
function verifier(slug: unknown, place: Facts['place'], { person }: Names): Remark[] {
  if (!person || typeof slug !== 'string' || slug === TEAM_VERIFIES || person.has(slug)) return [];
  const meant = nearest(slug, [...person, TEAM_VERIFIES]);
  const mend = meant
    ? `Did you mean \`${meant}\`?`
    : `Write the slug of a person's profile, or \`${TEAM_VERIFIES}\`.`;
  const what = `there is no person \`${slug}\` to verify it`;
  return [{ ...place(['verifier']), weight: 'doubtful', what, mend }];
}

function each(...[key, kind, data, place, names]: Asked): Remark[] {
  const list = data[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((value, at) => unknown(kind, value, () => place([key, at]), names));
}

/** Roles and the order speak only of rotations that the programme has. */
function inProgramme(data: Record<string, unknown>, place: Facts['place']): Remark[] {
  const known = new Set(listOf(data.rotations));
  const named = [
    ...listOf(data.roles).flatMap((role, at) =>
      ['offered', 'excluded'].flatMap((key) =>
        listOf(fieldOf(role, key)).map((id, of) => ({ id, path: ['roles', at, key, of] })),
      ),
    ),
    ...listOf(data.order).flatMap((pair, at) =>
      ['before', 'after'].map((key) => ({ id: fieldOf(pair, key), path: ['order', at, key] })),
    ),
  ];
  return named.flatMap(({ id, path }) => {
    if (typeof id !== 'string' || known.has(id)) return [];
    const what = `the programme has no rotation \`${id}\``;
    const mend = 'Add it to `rotations`, or take it out here.';
    return [{ ...place(path), weight: 'wrong', what, mend }];
  });
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

function unknown(
  kind: keyof typeof WHERE,
  id: unknown,
  place: () => ReturnType<Facts['place']>,
  names: Names,
): Remark[] {
  if (typeof id !== 'string' || names[kind].has(id)) return [];
  const meant = nearest(id, names[kind]);
  const mend = meant
    ? `Did you mean \`${meant}\`?`
    : `Write the name of a file in ${WHERE[kind]}, or add one.`;
  return [{ ...place(), weight: 'wrong', what: `there is no ${kind} \`${id}\``, mend }];
}
