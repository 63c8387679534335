import { idOf } from '../content/address.ts';
import { folderIds } from '../content/entries.ts';
import { factsIn, SHAPES } from '../content/facts.ts';
import type { Fault, Remark } from '../content/fault.ts';
import type { Page } from '../content/page.ts';
import type { Content, DataFile } from '../content/read.ts';
import type { Shelf } from '../content/shelf.ts';
import { componentRemarks } from './components.ts';
import { elementRemarks } from './elements.ts';
import { nameRemarks } from './file-names.ts';
import { importRemarks } from './imports.ts';
import { foreignImageRemarks, linkRemarks } from './links.ts';
import { missingRemarks } from './missing.ts';
import { type Names, referenceRemarks } from './references.ts';
import { misspeltRemarks, shapeRemarks } from './shapes.ts';
import { slugFaults } from './slugs.ts';

/** Everything wrong, missing or doubtful in what was read, in the order of files and lines. */
export function faultsIn({ content, map }: Shelf, today = new Date()): Fault[] {
  const names = namesIn(content);
  const folders = folderIds(content);
  const day = today.toISOString().slice(0, 10);
  const faults = [
    ...content.pages.flatMap((page) =>
      about(page.path, [
        ...page.remarks,
        ...shapeRemarks(SHAPES[page.kind], page),
        ...referenceRemarks(page.data, page.place, names),
        ...linkRemarks(map, page),
        ...foreignImageRemarks(page),
        ...componentRemarks(page),
        ...elementRemarks(page),
        ...importRemarks(content.root, page),
        ...nameRemarks(page),
        ...(page.kind === 'playbook' ? playbookRemarks(page, folders, day) : []),
      ]),
    ),
    ...content.teams.flatMap((file) => about(file.path, dataRemarks(file, 'team'))),
    ...(content.skills ? about(content.skills.path, dataRemarks(content.skills, 'skills')) : []),
    ...slugFaults(content),
  ];
  return faults.sort(
    (one, other) =>
      order(one.path, other.path) || one.line - other.line || one.column - other.column,
  );
}

function playbookRemarks(page: Page, folders: Set<string>, today: string): Remark[] {
  const isFolder = folders.has(page.id);
  return [
    ...misspeltRemarks(SHAPES.playbook, page.keys, page.place),
    ...(isFolder ? [] : missingRemarks(page, today)),
  ];
}

function dataRemarks(file: DataFile, kind: 'team' | 'skills'): Remark[] {
  const facts = factsIn(file);
  return facts.remarks.length > 0 ? facts.remarks : shapeRemarks(SHAPES[kind], facts);
}

function namesIn({ pages, teams }: Content): Names {
  const ids = (kind: Page['kind']) =>
    pages.filter((page) => page.kind === kind).map(({ id }) => id);
  return {
    team: new Set(teams.map(({ path }) => idOf('team', path))),
    rotation: new Set(ids('rotation')),
    playbook: new Set(ids('playbook')),
  };
}

function about(path: string, remarks: Remark[]): Fault[] {
  return remarks.map((remark) => ({ path, ...remark }));
}

function order(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
