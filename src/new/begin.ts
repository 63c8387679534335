import { ProgrammeFrontMatter, RotationFrontMatter } from '../../api/bootcamp/schema.ts';
import { PlaybookFrontMatter } from '../../api/playbooks/schema.ts';
import { TeamFile } from '../../api/teams/schema.ts';
import { nearest } from '../check/nearest.ts';
import { addressOf, folderId, idOf, kindOf } from '../content/address.ts';
import type { Content } from '../content/read.ts';
import { foldersOf } from '../content/site-map.ts';
import { slugOf } from '../content/slug.ts';
import { playbookText } from './playbook.ts';
import { programmeText, rotationText, teamText } from './skeletons.ts';

export const USAGE = `npm run new -- playbook "Title" [--area on-call] [--owner platform]
npm run new -- rotation "Title" --owner platform
npm run new -- programme "Title"
npm run new -- team "Name"`;

const TITLES = {
  playbook: PlaybookFrontMatter.shape.title.unwrap(),
  rotation: RotationFrontMatter.shape.title,
  programme: ProgrammeFrontMatter.shape.title,
  team: TeamFile.shape.name,
} as const;
export type Kind = keyof typeof TITLES;

export type Asked = { kind: Kind; title: string; area?: string; owner?: string };

/** A file to be written, its path relative to the folder of content, and what to do with it then. */
export type Begun = { path: string; text: string; next: string[] };

/** Why nothing is written, in words for the person who asked. */
export class NotBegun extends Error {}

/** The file that a person asks for. Throws NotBegun when it cannot be, with what to do instead. */
export function begun(asked: Asked, content: Content): Begun {
  const { kind } = asked;
  if (!(kind in TITLES)) throw new NotBegun(`Say what to begin:\n${USAGE}`);
  const title = TITLES[kind].safeParse(asked.title);
  if (!title.success) throw new NotBegun(wrongTitle(kind, asked.title));
  const owner = asked.owner === undefined ? undefined : known(asked.owner, content);
  const made = MAKERS[kind]({ title: title.data, owner, area: asked.area }, content);
  const same = fileAt(addressOf(kind, idOf(kind, made.path)), content);
  if (same) throw new NotBegun(`content/${same} is there already, and stays as it is.`);
  return { ...made, next: [...made.next, ...LAST] };
}

type Parts = { title: string; owner: string | undefined; area: string | undefined };

const LAST = ['Then `npm run check` says what is missing, and `npm run dev` shows it as you type.'];

const MANUAL = 'What each line means, with examples, stands on the page /writing/bootcamp/.';

const MAKERS: Record<Kind, (parts: Parts, content: Content) => Begun> = {
  playbook: ({ title, owner, area }, content) => ({
    path: `${areaFolder(area, content)}/${slugOf(title)}.mdx`,
    text: playbookText(title, owner),
    next: [
      'Fill in what you know. It is a draft, and published when you take out `draft: true`.',
      'What each line means, with examples, stands on the page /writing/.',
    ],
  }),
  rotation: ({ title, owner }, content) => {
    if (!owner)
      throw new NotBegun(`Say which team receives: --owner ${teamsIn(content)[0] ?? '<team>'}`);
    return {
      path: `bootcamp/rotations/${slugOf(title)}.mdx`,
      text: rotationText(title, owner),
      next: [
        'Write what a hire can do afterwards, and a small real project. Name it in a programme.',
        MANUAL,
      ],
    };
  },
  programme: ({ title }, { pages }) => {
    const rotations = pages.filter(({ path }) => kindOf(path) === 'rotation');
    const slugs = rotations.map(({ path }) => idOf('rotation', path)).sort();
    if (slugs.length === 0) {
      throw new NotBegun('A programme is made of rotations. Begin one of them first.');
    }
    return {
      path: `bootcamp/programmes/${slugOf(title)}.mdx`,
      text: programmeText(title, slugs),
      next: ['Put its rotations in order, and say what has its day and time.', MANUAL],
    };
  },
  team: ({ title }) => ({
    path: `teams/${slugOf(title)}.yaml`,
    text: teamText(title),
    next: ['Say what the team is for, where to ask and what it runs.'],
  }),
};

/** The folder of an area as it is on disk; one that is meant and misspelt is refused. */
function areaFolder(area: string | undefined, content: Content): string {
  if (area === undefined) return 'playbooks';
  const folders = new Map([...foldersOf(content.pages)].map((path) => [folderId(path), path]));
  const id = area.split('/').filter(Boolean).map(slugOf).join('/');
  const folder = folders.get(id);
  if (folder !== undefined) return folder;
  const meant = nearest(id, folders.keys());
  if (meant === undefined) return `playbooks/${id}`;
  throw new NotBegun(
    `There is no area ${area}. Did you mean --area ${meant}? If it is to be a new one, make its folder first.`,
  );
}

function known(owner: string, content: Content): string {
  const teams = teamsIn(content);
  if (teams.includes(owner)) return owner;
  const meant = nearest(owner, teams);
  const mend = meant
    ? `Did you mean --owner ${meant}?`
    : `There are ${teams.join(', ') || 'none yet'}.`;
  throw new NotBegun(`There is no team ${owner}. ${mend}`);
}

function teamsIn({ teams }: Content): string[] {
  return teams.map(({ path }) => idOf('team', path));
}

function fileAt(address: string, { pages, teams }: Content): string | undefined {
  const page = pages.find((one) => one.address === address);
  return (
    page?.path ?? teams.find(({ path }) => addressOf('team', idOf('team', path)) === address)?.path
  );
}

function wrongTitle(kind: Kind, title: string): string {
  if (title.trim() === '') return `Give it a title:\n${USAGE}`;
  return `The title is too long: at most ${TITLES[kind].maxLength} characters.`;
}
