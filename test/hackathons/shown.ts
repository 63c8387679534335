import type { Showing } from '../../api/hackathons/showing/schema.ts';
import type { Client } from '../client.ts';
import { opened } from './stage.ts';

/** Three hack teams of one each: of Béla, Chidi and Dora. */
export async function threeTeams() {
  const stage = await opened();
  const { bela, chidi, dora, emil, come, hold, pitch, begin, at, ada } = stage;
  const teams = [
    [bela, 'n1'],
    [chidi, 'n2'],
    [dora, 'n3'],
  ] as const;
  await come(bela, chidi, dora, emil);
  for (const [browser, id] of teams) await pitch(browser, id);
  await hold('forming');
  for (const [browser, id] of teams) await begin(browser, id);
  const read = async (browser: Client = ada) =>
    (await browser.get(`${at}/showing`)).body as Showing;
  const put = async (path: string, said: object, browser: Client = ada) =>
    browser.put(`${at}/showing${path}`, { ...said, version: (await read()).version });
  return { ...stage, showing: read, put };
}
