import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { CannotStart } from '../cannot-start.ts';

/** A file of the built site, as `dist/files.json` tells of it. */
export const SiteFile = z.object({
  /** In bytes, not encoded. */
  size: z.number().int(),
  /** The whole value of Content-Type. */
  type: z.string(),
  /** Of the content: another content has another hash. */
  hash: z.string(),
  /** The size of each encoded copy that stands beside the file, as `<path>.br` and `<path>.gz`. */
  encodings: z.object({ br: z.number().int().optional(), gz: z.number().int().optional() }),
  /** Whether the content is named in the path, so that it never changes. */
  immutable: z.boolean(),
});
export type SiteFile = z.infer<typeof SiteFile>;

/** Every file of the built site by its path, such as `playbooks/index.html`. */
export const SiteFiles = z.record(z.string(), SiteFile);
export type SiteFiles = z.infer<typeof SiteFiles>;

/** Reads the list that the build leaves. Throws CannotStart when there is none. */
export async function readSiteFiles(dist: URL): Promise<Map<string, SiteFile>> {
  const text = await readFile(new URL('files.json', dist), 'utf8').catch(() => {
    throw new CannotStart('The site has not been built. Run `npm run build` first.');
  });
  const parsed = SiteFiles.safeParse(JSON.parse(text));
  if (!parsed.success) {
    throw new CannotStart('dist/files.json is of another version. Run `npm run build` again.');
  }
  return new Map(Object.entries(parsed.data));
}
