import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import { offlineBytes } from '../../api/config.ts';
import { faultsIn } from '../check/faults.ts';
import { editsIn } from '../content/edits.ts';
import type { Fault } from '../content/fault.ts';
import { readContent } from '../content/read.ts';
import { shelve } from '../content/shelf.ts';
import { synonymsIn } from '../content/synonyms.ts';
import { publishSearch } from '../search/publish.ts';
import type { Synonyms } from '../search/synonyms.ts';
import { failureOf } from './failure.ts';
import { publishFiles } from './files.ts';
import { offlineSummary, publishOffline } from './offline.ts';
import { inputsDigest } from './stale.ts';
import { swap } from './swap.ts';

/** Where a site is built from and to, as paths of the file system. */
export type Places = { root: string; content: string; dist: string; cache?: string };

/** How long each stage took, in milliseconds, and what was found on the way. */
export type Built = {
  faults: Fault[];
  /** Why no page says when it was last edited, if none does. */
  untold?: string;
  stages: [name: string, took: number][];
  files: number;
  /** What the site keeps for reading offline, in a sentence. */
  offline: string;
};

/** Content is wrong, so nothing was built. */
export class WrongContent extends Error {
  readonly faults: Fault[];

  constructor(faults: Fault[]) {
    super('The content is wrong.');
    this.faults = faults;
  }
}

/** Content passes the check and yet a page cannot be made of it; the message says which and why. */
export class UnmadePage extends Error {}

/**
 * Builds the site into a fresh folder and puts it in the place of the old one when it is whole.
 * When anything fails the old one stays as it was.
 */
export async function buildSite(places: Places): Promise<Built> {
  const mostOffline = offlineBytes(process.env);
  const inputs = inputsDigest(places.root, places.content);
  const stages: Built['stages'] = [];
  const stage = async <Result>(name: string, work: () => Promise<Result>) => {
    const began = performance.now();
    const result = await work();
    stages.push([name, Math.round(performance.now() - began)]);
    return result;
  };
  const { synonyms, ...told } = await stage('check', () => checked(places.content));
  const fresh = await mkdtemp(join(dirname(places.dist), '.dist-'));
  try {
    await stage('pages', () => astro(places, fresh));
    await stage('search', () => publishSearch(pathToFileURL(`${fresh}/`), synonyms));
    const files = await stage('compression', () => publishFiles(fresh));
    const kept = await stage('offline', () => publishOffline(fresh, mostOffline));
    await writeFile(join(fresh, 'build.json'), JSON.stringify({ inputs }));
    // A temporary folder is its owner's alone; a site may be served by someone else.
    await chmod(fresh, 0o755);
    await swap(fresh, places.dist);
    return { ...told, stages, files, offline: offlineSummary(kept) };
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

type Read = Pick<Built, 'faults' | 'untold'> & { synonyms: Synonyms };

/** One reading for the check and for Astro, which finds it on the shelf. */
async function checked(folder: string): Promise<Read> {
  const [content, edits] = await Promise.all([readContent(folder), editsIn(folder)]);
  const { byPath, added, untold } = edits;
  const shelf = shelve({ ...content, edited: byPath, added });
  const faults = faultsIn(shelf);
  if (faults.some(({ weight }) => weight === 'wrong')) throw new WrongContent(faults);
  return { faults, synonyms: synonymsIn(content), ...(untold && { untold }) };
}

async function astro({ root, content, cache }: Places, outDir: string): Promise<void> {
  // Whoever calls: pages that are for development only are never published.
  process.env.NODE_ENV = 'production';
  try {
    await build({ root, outDir, logLevel: 'silent', ...(cache && { cacheDir: cache }) });
  } catch (error) {
    // Told now: what says of which file a page was made goes with the unfinished site.
    throw new UnmadePage(failureOf(error, root, content), { cause: error });
  }
}
