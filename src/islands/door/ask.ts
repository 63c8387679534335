import { answerTo } from '../answer.ts';
import { api } from '../api.ts';

/** `/screen/<slug>/` and its like: one built page stands at the address of every event. */
export const slugHere = (): string => decodeURIComponent(location.pathname.split('/')[2] ?? '');

export const askDoor = (event: string) =>
  answerTo(api.events[':event'].door.$get({ param: { event } }));

export const askList = (session: string) =>
  answerTo(api.sessions[':session'].attendance.$get({ param: { session } }));

export const askCode = (session: string, key: string) =>
  answerTo(api.sessions[':session'].code.$post({ param: { session }, json: { key } }));

export const openDoor = (session: string) =>
  answerTo(api.sessions[':session'].door.$put({ param: { session } }));

export const note = (
  session: string,
  person: string,
  json: { state: 'attended' } | { code: string },
) =>
  answerTo(
    api.sessions[':session'].attendance[':person'].$put({ param: { session, person }, json }),
  );

export const unnote = (session: string, person: string) =>
  answerTo(api.sessions[':session'].attendance[':person'].$delete({ param: { session, person } }));
