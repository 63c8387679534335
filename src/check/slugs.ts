import { addressOf, idOf } from '../content/address.ts';
import { factsIn, SHAPES } from '../content/facts.ts';
import { type Fault, START } from '../content/fault.ts';
import type { Content } from '../content/read.ts';

/** Two files that would be published at one address, and two skills or offices of one name. */
export function slugFaults(content: Content): Fault[] {
  return [
    ...twice(content.pages.map(({ path, address }) => [path, address])),
    ...twice(content.teams.map(({ path }) => [path, addressOf('team', idOf('team', path))])),
    ...twice([...content.attachments]),
    ...listedTwice(content, 'skills', 'skill'),
    ...listedTwice(content, 'offices', 'office'),
  ];
}

function twice(files: [path: string, address: string][]): Fault[] {
  const taken = new Map<string, string>();
  return files.flatMap(([path, address]) => {
    const first = taken.get(address);
    if (first === undefined) taken.set(address, path);
    if (first === undefined) return [];
    const what = `would be published at ${address}, and so would ${first}`;
    return [{ path, ...START, weight: 'wrong', what, mend: 'Rename one of the two files.' }];
  });
}

function listedTwice(content: Content, list: 'skills' | 'offices', word: string): Fault[] {
  const file = content[list];
  if (!file) return [];
  const { data, place } = factsIn(file);
  const known = new Set<string>();
  return (SHAPES[list].safeParse(data).data ?? []).flatMap(({ slug }, at) => {
    if (!known.has(slug)) {
      known.add(slug);
      return [];
    }
    const what = `the ${word} \`${slug}\` is there already`;
    return [
      {
        path: file.path,
        ...place([at, 'slug']),
        weight: 'wrong',
        what,
        mend: 'Take one of the two out.',
      },
    ];
  });
}
