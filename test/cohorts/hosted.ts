import type { VisitHosting } from '../../api/cohorts/swaps/schema.ts';
import type { Notices } from '../../api/notices/schema.ts';
import type { Client } from '../client.ts';
import { camp } from './camp.ts';
import { cohortIn, hire, id, opened } from './stage.ts';

export const said = async (person: Client) =>
  ((await person.get('/notices')).body as Notices).notices.map(({ sentence }) => sentence);

export const hostingIn = ({ body }: { body: unknown }) => body as VisitHosting;

const whole = { half: 'day', pinned: false } as const;

/**
 * A released week: Béla receives Dora at Payments on Wednesday and Kim on Thursday, Chidi receives
 * Kim at Search on Wednesday. Ada, of Payments too, is the organiser.
 */
export async function hosted(authored = camp) {
  const stage = await opened(authored);
  const { ada, path } = stage;
  await ada.put(`${path}/hires/${id('dora')}`, hire('Dora Maar', { person: 'dora-maar' }));
  await ada.put(`${path}/hires/${id('kim')}`, hire('Kim Park'));
  const place = (name: string, rotation: string) => `${path}/hires/${id(name)}/visits/${rotation}`;
  const host = 'bela-kovacs';
  await ada.put(place('dora', 'payments'), { ...whole, day: '2026-12-02', host });
  await ada.put(place('kim', 'payments'), { ...whole, day: '2026-12-03', host });
  await ada.put(place('kim', 'search'), { ...whole, day: '2026-12-02', host: 'chidi-okafor' });
  const { visits, version } = cohortIn(await ada.post(`${path}/releases`));
  const visitOf = (name: string, rotation: string) =>
    visits.find((one) => one.hire === id(name) && one.rotation === rotation)?.id ?? '';
  return { ...stage, place, visitOf, version };
}
