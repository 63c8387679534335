import { fromListing, type Listing, type Manifest, manifestName } from './files.ts';
import type { Listed, Told } from './page.ts';

/** Fetches one file of the search by name; throws when it cannot be had. */
export type Fetch = (name: string) => Promise<ArrayBuffer>;
/** Resolves after so many milliseconds. */
export type Wait = (delayMs: number) => Promise<void>;

const retryDelaysMs = [300, 1500];

/** The published files, each fetched when it is first asked for and tried thrice. */
export class Library {
  readonly #fetch: Fetch;
  readonly #wait: Wait;
  readonly #kept = new Map<string, Promise<ArrayBuffer>>();

  constructor(fetch: Fetch, wait: Wait) {
    this.#fetch = fetch;
    this.#wait = wait;
  }

  async synonyms(): Promise<string[][]> {
    return (await this.#manifest()).synonyms;
  }

  async listed(): Promise<Listed[]> {
    return fromListing(await this.#json<Listing>((await this.#manifest()).titles));
  }

  async words(): Promise<Uint8Array> {
    return new Uint8Array(await this.#file((await this.#manifest()).words));
  }

  /** What these pages tell; a page whose file cannot be had is left out. */
  async told(pages: number[]): Promise<Map<number, Told>> {
    const found = await Promise.all(pages.map((page) => this.#tell(page).catch(() => undefined)));
    return new Map(found.flatMap((told, at) => (told ? [[pages[at] ?? 0, told]] : [])));
  }

  async #tell(page: number): Promise<Told | undefined> {
    const { texts, pagesPerText } = await this.#manifest();
    const name = texts[Math.floor(page / pagesPerText)] ?? '';
    return (await this.#json<Told[]>(name))[page % pagesPerText];
  }

  #manifest(): Promise<Manifest> {
    return this.#json<Manifest>(manifestName);
  }

  async #json<Value>(name: string): Promise<Value> {
    return JSON.parse(new TextDecoder().decode(await this.#file(name)));
  }

  #file(name: string): Promise<ArrayBuffer> {
    const kept = this.#kept.get(name) ?? this.#tried(name);
    this.#kept.set(name, kept);
    kept.catch(() => this.#kept.delete(name));
    return kept;
  }

  async #tried(name: string): Promise<ArrayBuffer> {
    for (const delayMs of retryDelaysMs) {
      try {
        return await this.#fetch(name);
      } catch {
        await this.#wait(delayMs);
      }
    }
    return this.#fetch(name);
  }
}
