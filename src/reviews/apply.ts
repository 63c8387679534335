import { readFile, writeFile } from 'node:fs/promises';
import { PlaybookFrontMatter } from '../../api/playbooks/schema.ts';
import type { Page } from '../content/page.ts';
import { readContent } from '../content/read.ts';
import { withReviewed } from './with-reviewed.ts';

type Job = {
  /** The folder `content/`. */
  root: string;
  /** The latest recorded days: playbook → day. */
  days: Record<string, string>;
  isRehearsal: boolean;
};

/** What was done to which file, in lines for a person. */
export type Applied = { changed: string[]; failed: string[]; gone: string[] };

/** Writes recorded reviews into the front matter of the files, where the record is the later. */
export async function applyReviews({ root, days, isRehearsal }: Job): Promise<Applied> {
  const applied: Applied = { changed: [], failed: [], gone: [] };
  const { pages } = await readContent(root);
  const playbooks = new Map(
    pages.filter(({ kind }) => kind === 'playbook').map((page) => [page.id, page]),
  );
  for (const [id, day] of Object.entries(days)) {
    const page = playbooks.get(id);
    if (!page) applied.gone.push(`${id} was reviewed on ${day}, and is not here any more.`);
    else await applyOne(page, day, { root, isRehearsal }, applied);
  }
  return applied;
}

async function applyOne(
  page: Page,
  day: string,
  { root, isRehearsal }: Omit<Job, 'days'>,
  applied: Applied,
): Promise<void> {
  const read = PlaybookFrontMatter.shape.reviewed.safeParse(page.data.reviewed);
  const known = read.data;
  if (known !== undefined && known >= day) return;
  const file = `${root}/${page.path}`;
  const text = utf8(await readFile(file));
  const edited = text === undefined ? undefined : withReviewed(text, day);
  if (edited === undefined) {
    applied.failed.push(
      `${page.path}: write \`reviewed: ${day}\` into it by hand; its front matter is not plain YAML.`,
    );
    return;
  }
  if (!isRehearsal) await writeFile(file, edited);
  applied.changed.push(`${page.path}: reviewed ${known ?? 'never'} → ${day}`);
}

/** Undefined where bytes would be lost by reading and writing them. */
function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
