import type { ReadingGroup } from '../../api/reading-groups/schema.ts';
import { ada, amina, arrive, bela, chidi, dora, emil, farah, greta, monday } from '../cast.ts';
import { type Client, laterBrowserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf, playbook } from '../playbooks-of.ts';
import { idOf, said } from './walk.ts';

const people = { ada, amina, bela, chidi, dora, emil, farah, greta };
type Name = keyof typeof people;

/** Ada's group on Thursdays, as each of them sees it in a browser of their own. */
export async function opened(more: object = {}) {
  let now = monday;
  const catalogue = {
    ...catalogueOf(playbook('systems/backups', {})),
    offices: [{ slug: 'lisbon', name: 'Lisbon', zone: 'Europe/Lisbon', country: 'PT' }],
  };
  const { app, db, portal } = await openPortal({ now: () => now, catalogue });
  await arrive(db);
  const as = Object.fromEntries(
    Object.entries(people).map(([name, person]) => [name, laterBrowserOf(app, person)]),
  ) as Record<Name, Client>;
  const answer = await as.ada.post('/reading-groups', { ...said, id: idOf('g1'), ...more });
  const { slug } = answer.body as ReadingGroup;
  const at = `/reading-groups/${slug}`;
  return {
    ...{ app, db, portal, at, slug, answer },
    event: `/events/${slug}`,
    read: async (browser: Client = as.ada) => (await browser.get(at)).body as ReadingGroup,
    join: async (...names: Name[]) => {
      for (const name of names) await as[name].put(`/events/${slug}/signup`);
    },
    waitUntil: (later: string) => {
      now = new Date(later);
    },
    ...as,
  };
}

export const days = (meetings: { startsAt: string }[]) =>
  meetings.map(({ startsAt }) => startsAt.slice(0, 10));
export const presenters = (meetings: { presenter: { slug: string } | null }[]) =>
  meetings.map(({ presenter }) => presenter?.slug ?? null);
