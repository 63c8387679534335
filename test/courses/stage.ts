import type { Course } from '../../api/courses/schema.ts';
import { ada, amina, arrive, bela, chidi, dora, emil, farah, greta, monday } from '../cast.ts';
import { browserOf, type Client } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf, playbook } from '../playbooks-of.ts';
import { offer } from './walk.ts';

const people = { ada, amina, bela, chidi, dora, emil, farah, greta };

/** Ada's course on four Fridays, as each of them sees it in a browser of their own. */
export async function opened(more: object = {}) {
  let now = monday;
  const catalogue = {
    ...catalogueOf(playbook('systems/slow', {})),
    skills: [{ slug: 'sql', name: 'SQL' }],
    offices: [{ slug: 'lisbon', name: 'Lisbon', zone: 'Europe/Lisbon', country: 'PT' }],
  };
  const { app, db, portal } = await openPortal({ now: () => now, catalogue });
  await arrive(db);
  const as = Object.fromEntries(
    Object.entries(people).map(([name, person]) => [name, whenAsked(() => browserOf(app, person))]),
  ) as Record<keyof typeof people, Client>;
  const answer = await as.ada.post('/courses', { ...offer, ...more });
  const course = answer.body as Course;
  const at = `/courses/${course.slug}`;
  return {
    ...{ db, portal, visitor: await browserOf(app), at, course, answer },
    event: `/events/${course.slug}`,
    read: async (browser: Client = as.ada) => (await browser.get(at)).body as Course,
    waitUntil: (later: string) => {
      now = new Date(later);
    },
    ...as,
  };
}

/** A browser that is opened by the first call: most stories need few of the people. */
function whenAsked(open: () => Promise<Client>): Client {
  let opened: Promise<Client> | undefined;
  const call =
    (method: 'get' | 'put' | 'post' | 'delete'): Client['get'] =>
    async (path, body) => {
      opened ??= open();
      return (await opened)[method](path, body);
    };
  return { get: call('get'), put: call('put'), post: call('post'), delete: call('delete') };
}

/** What the bell tells, the newest first. */
export const sentences = async (browser: Client) => {
  const { body } = await browser.get('/notices');
  return (body as { notices: { sentence: string }[] }).notices.map(({ sentence }) => sentence);
};

/** The fields against which something is said in a refusal. */
export const fieldsOf = (body: unknown) =>
  ((body as { fields?: { field: string }[] }).fields ?? []).map(({ field }) => field);
