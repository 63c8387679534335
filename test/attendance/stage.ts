import { codeAt } from '../../api/attendance/code.ts';
import type { AttendanceList, Door, MarkAnswer } from '../../api/attendance/schema.ts';
import type { NewTalk } from '../../api/talks/offers/store.ts';
import {
  ada,
  adaOffers,
  amina,
  arrive,
  bela,
  chidi,
  dora,
  emil,
  farah,
  greta,
  monday,
} from '../cast.ts';
import { browserOf, type Client, laterBrowserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

export const event = 'failing-over-by-hand';
export const session = `${event}-1`;
export const starts = new Date('2026-11-25T12:30:00.000Z');
const people = { ada, amina, bela, chidi, dora, emil, farah, greta };
type Name = keyof typeof people;

/** Ada's talk, with so many seats for who asked, in this order, at so many minutes from its start. */
export async function atTheDoor(asked: Name[], more: Partial<NewTalk> = {}) {
  let now = monday;
  const { app, db } = await openPortal({ now: () => now });
  await arrive(db);
  await adaOffers(db, more);
  const as = {} as Record<Name | 'visitor', Client>;
  as.visitor = await browserOf(app);
  for (const [name, person] of Object.entries(people))
    as[name as Name] = laterBrowserOf(app, person);
  for (const name of asked) await as[name].put(`/events/${event}/signup`);
  let key = '';
  const from = (minutes: number) => {
    now = new Date(starts.getTime() + minutes * 60_000);
  };
  return {
    ...{ db, as, from },
    /** Ada opens the door. */
    open: async () => {
      const { body, status } = await as.ada.put(`/sessions/${session}/door`);
      key = (body as AttendanceList).key ?? '';
      return { status, list: body as AttendanceList, key };
    },
    /** Says to be here, with the code that stood on the screen so many minutes ago. */
    come: async (name: Name, minutesAgo = 0) => {
      const { code } = codeAt(key, new Date(now.getTime() - minutesAgo * 60_000));
      const answer = await as[name].put(`/sessions/${session}/attendance/${people[name].slug}`, {
        code,
      });
      return { ...answer, body: answer.body as MarkAnswer };
    },
    tick: (name: Name, by: Name = 'ada', state = 'attended') =>
      as[by].put(`/sessions/${session}/attendance/${people[name].slug}`, { state }),
    untick: (name: Name, by: Name = 'ada') =>
      as[by].delete(`/sessions/${session}/attendance/${people[name].slug}`),
    door: async (name: Name | 'visitor' = 'visitor') =>
      (await as[name].get(`/events/${event}/door`)).body as Door,
    list: async () => (await as.ada.get(`/sessions/${session}/attendance`)).body as AttendanceList,
  };
}

/** Name → where they stand, of those of whom something was noted. */
export const standing = ({ people }: AttendanceList): Record<string, string> =>
  Object.fromEntries(
    people.flatMap(({ name, state, seat }) =>
      state ? [[name.split(' ')[0], state === 'attended' && !seat ? 'in, no seat' : state]] : [],
    ),
  );
