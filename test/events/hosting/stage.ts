import type { Hosting, OwnPart } from '../../../api/events/hosting/schema.ts';
import { atTheDoor, event } from '../../attendance/stage.ts';

type Door = Awaited<ReturnType<typeof atTheDoor>>;
type Name = keyof Door['as'];

/** Ada's talk with those who asked for a seat, and what she and others do with it. */
export async function hosted(...args: Parameters<typeof atTheDoor>) {
  const door = await atTheDoor(...args);
  const at = `/events/${event}`;
  return {
    ...door,
    hosting: async (by: Name = 'ada') => (await door.as[by].get(`${at}/hosting`)).body as Hosting,
    own: async (by: Name) => (await door.as[by].get(`${at}/own`)).body as OwnPart,
    promote: (slug: string, more = {}, by: Name = 'ada') =>
      door.as[by].put(`${at}/signups/${slug}/promotion`, { reason: 'She helps me.', ...more }),
    remove: (slug: string, by: Name = 'ada') =>
      door.as[by].put(`${at}/signups/${slug}/removal`, { reason: 'He is on holiday' }),
    write: (message: string, more = {}, by: Name = 'ada') =>
      door.as[by].put(`${at}/messages/${message.padEnd(16, '0')}`, {
        ...{ to: 'everyone', words: 'Bring a laptop.', ...more },
      }),
    askOver: (to: string, by: Name = 'ada') => door.as[by].put(`${at}/handover`, { to }),
    endOver: (by: Name) => door.as[by].delete(`${at}/handover`),
    accept: (by: Name) => door.as[by].put(`${at}/handover/acceptance`),
    csv: async () => (await door.as.ada.get(`${at}/attendees.csv`)).body as string,
  };
}

export const seated = ({ asked }: Hosting): string[] =>
  asked.filter(({ state }) => state === 'confirmed').map(({ slug }) => slug);

/** `promoted dora-maar`, the newest first. */
export const trail = ({ acts }: Hosting): string[] =>
  acts.map(({ what, person }) => (person ? `${what} ${person.slug}` : what));
