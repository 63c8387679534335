import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readContent } from '../../src/content/read.ts';
import { mapOf } from '../../src/content/site-map.ts';
import { tempFolder } from '../temp-folder.ts';

/** Files by path relative to the folder of content. */
export type Files = Record<string, string>;

export const DAY = new Date('2026-11-21T12:00:00Z');

/** A team, so that other files may name it. */
export const TEAM: Files = {
  'teams/platform.yaml': 'name: Platform\nsummary: Runs things.\nask: { channel: "#ask" }\n',
};

/** Writes files into a fresh folder of content and gives its path. */
export async function written(files: Files): Promise<string> {
  const folder = tempFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Files as they are read, with their map. */
export async function shelfOf(files: Files) {
  const content = await readContent(await written(files));
  return { content, map: mapOf(content) };
}

/** Front matter of a playbook that lacks nothing. */
export const WHOLE = '---\ntitle: Whole\nowner: platform\nreviewed: 2026-10-01\n---\n';
