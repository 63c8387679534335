import { readFile } from 'node:fs/promises';
import type { Portal } from '../../portal.ts';
import { madeRows } from './made-rows.ts';
import { addPictures } from './store.ts';

const folder = new URL('../pictures/', import.meta.url);

/** Lays the pictures of the demo's hackathon where uploads stand. Repeated, it does nothing. */
export async function bringPictures({
  db,
  files,
  now,
}: Pick<Portal, 'db' | 'files' | 'now'>): Promise<void> {
  const rows = [];
  for (const { file: name, ...row } of madeRows(now()).pictures) {
    const bytes = new Uint8Array(await readFile(new URL(String(name), folder)));
    const body = new Blob([bytes]).stream();
    const kept = await files.keep({ name: String(name), body, most: files.limits.fileBytes });
    // Where nothing may be uploaded, the demo has no pictures.
    if ('code' in kept) return;
    const { content, ...file } = kept;
    rows.push({ ...row, ...file, type: content.type, width: 1200, height: 750 });
  }
  const brought = await addPictures(db, rows);
  for (const { file } of rows) if (!brought.has(file)) await files.remove(file);
}
