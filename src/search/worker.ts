import { Desk } from './desk.ts';
import { manifestName, searchFolder } from './files.ts';
import { Library } from './library.ts';
import type { ToDesk } from './messages.ts';

/** The manifest is asked for anew each time; what it names never changes. */
async function fetchFile(name: string): Promise<ArrayBuffer> {
  const cache = name === manifestName ? 'no-cache' : 'default';
  const response = await fetch(`${searchFolder}${name}`, { cache });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.arrayBuffer();
}

const wait = (delayMs: number) => new Promise<void>((done) => setTimeout(done, delayMs));

const desk = new Desk(new Library(fetchFile, wait), (message) => postMessage(message));
addEventListener('message', ({ data }: MessageEvent<ToDesk>) => void desk.hear(data));
void desk.open();
