import { fileURLToPath } from 'node:url';
import { idOf } from '../content/address.ts';
import { folderIds } from '../content/entries.ts';
import { factsIn, SHAPES } from '../content/facts.ts';
import type { Fault, Remark } from '../content/fault.ts';
import { fragmentRemarks } from '../content/fragments.ts';
import type { Page } from '../content/page.ts';
import type { Content, DataFile } from '../content/read.ts';
import type { Shelf } from '../content/shelf.ts';
import { alertFaults } from './alerts.ts';
import { componentRemarks } from './components.ts';
import { dateRemarks } from './dates.ts';
import { elementRemarks } from './elements.ts';
import { nameRemarks } from './file-names.ts';
import { heldRemarks } from './held-remarks.ts';
import { imageRemarks } from './images.ts';
import { importRemarks } from './imports.ts';
import { linkRemarks } from './links.ts';
import { missingRemarks } from './missing.ts';
import { readingOrderFaults } from './reading-order.ts';
import { type Names, referenceRemarks } from './references.ts';
import { misspeltRemarks, shapeRemarks } from './shapes.ts';
import { slugFaults } from './slugs.ts';
import { strayFaults } from './strays.ts';
import { synonymFaults } from './synonyms.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Everything wrong, missing or doubtful in what was read, in the order of files and lines. `people`
 * are the slugs of those who work here; without them nobody asks whether verifiers exist.
 */
export function faultsIn(shelf: Shelf, today = new Date(), people?: Set<string>): Fault[] {
  const { content, map } = shelf;
  const names = { ...namesIn(content), ...(people && { person: people }) };
  const folders = folderIds(content);
  const day = today.toISOString().slice(0, 10);
  const faults = [
    ...content.pages.flatMap((page) =>
      about(page.path, [
        ...page.remarks,
        ...shapeRemarks(SHAPES[page.kind], page),
        ...referenceRemarks(page.data, page.place, names),
        ...linkRemarks(map, page),
        ...imageRemarks(page),
        ...componentRemarks(page),
        ...heldRemarks(page, map, names.team),
        ...elementRemarks(page),
        ...importRemarks(page, { content: content.root, project: PROJECT }),
        ...nameRemarks(page),
        ...(page.kind === 'playbook' ? playbookRemarks(page, folders, day) : []),
      ]),
    ),
    ...content.teams.flatMap((file) => about(file.path, dataRemarks(file, 'team'))),
    ...listRemarks(content, 'skills'),
    ...listRemarks(content, 'offices'),
    ...[...content.fragments.keys()].flatMap((path) =>
      about(path, fragmentRemarks(path, content.fragments)),
    ),
    ...synonymFaults(content),
    ...slugFaults(content),
    ...alertFaults(content.pages),
    ...readingOrderFaults(content.pages),
    ...strayFaults(shelf),
  ];
  return inOrder(faults);
}

/** In the order of files and lines. */
export function inOrder(faults: Fault[]): Fault[] {
  return faults.sort(
    (one, other) =>
      order(one.path, other.path) || one.line - other.line || one.column - other.column,
  );
}

function playbookRemarks(page: Page, folders: Set<string>, today: string): Remark[] {
  const isFolder = folders.has(page.id);
  return [
    ...misspeltRemarks(SHAPES.playbook, page.keys, page.place),
    ...dateRemarks(page, today),
    ...(isFolder ? [] : missingRemarks(page)),
  ];
}

function listRemarks(content: Content, kind: 'skills' | 'offices'): Fault[] {
  const file = content[kind];
  return file ? about(file.path, dataRemarks(file, kind)) : [];
}

function dataRemarks(file: DataFile, kind: 'team' | 'skills' | 'offices'): Remark[] {
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
