import type { IdeaPage } from '../../api/hackathons/ideas/schema.ts';
import type { Hackathon } from '../../api/hackathons/schema.ts';
import { ada, amina, arrive, bela, chidi, crowd, dora, emil, farah, monday } from '../cast.ts';
import { type Client, laterBrowserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf } from '../playbooks-of.ts';
import { idOf, offer, pitched } from './walk.ts';

const people = { ada, amina, bela, chidi, dora, emil, farah };

/** Ada's hackathon, whose phase she holds by hand, as each of them sees it in their own browser. */
export async function opened(more: object = {}, { others = 0 } = {}) {
  let now = monday;
  const catalogue = { ...catalogueOf(), skills: [{ slug: 'sql', name: 'SQL' }] };
  const { app, db, portal } = await openPortal({ now: () => now, catalogue });
  const beside = crowd(others);
  await arrive(db);
  await arrive(db, beside);
  const as = Object.fromEntries(
    Object.entries(people).map(([name, person]) => [name, laterBrowserOf(app, person)]),
  ) as Record<keyof typeof people, Client>;
  const answer = await as.ada.post('/hackathons', { ...offer, ...more });
  const hackathon = answer.body as Hackathon;
  const at = `/hackathons/${hackathon.slug}`;
  const idea = (id: string) => `/ideas/${idOf(id)}`;
  return {
    ...{ app, db, portal, at, answer, hackathon, idea, beside },
    crowd: beside.map((person) => laterBrowserOf(app, person)),
    read: async (browser: Client = as.ada) => (await browser.get(at)).body as Hackathon,
    readIdea: async (id: string, browser: Client = as.ada) =>
      (await browser.get(idea(id))).body as IdeaPage,
    hold: (phase: string | null) => as.ada.put(`${at}/phase`, { phase }),
    /** They all have a place. */
    come: async (...browsers: Client[]) => {
      for (const browser of browsers) await browser.put(`/events/${hackathon.slug}/signup`);
    },
    pitch: (browser: Client, id: string, said: object = {}) =>
      browser.put(`${at}/ideas/${idOf(id)}`, { ...pitched, title: id, ...said }),
    begin: (browser: Client, id: string) => browser.put(`${idea(id)}/team`, { parts: ['builds'] }),
    ask: (browser: Client, id: string, person: string) =>
      browser.put(`${idea(id)}/team/asks/${person}`, { words: '', parts: ['builds'], role: null }),
    yes: (browser: Client, id: string, person: string) =>
      browser.put(`${idea(id)}/team/members/${person}`),
    leave: (browser: Client, id: string, person: string) =>
      browser.delete(`${idea(id)}/team/members/${person}`),
    waitUntil: (later: string) => {
      now = new Date(later);
    },
    ...as,
  };
}

/** What the bell tells, the newest first. */
export const sentences = async (browser: Client) => {
  const { body } = await browser.get('/notices');
  return (body as { notices: { sentence: string }[] }).notices.map(({ sentence }) => sentence);
};
