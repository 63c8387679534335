import { ada, arrive, monday } from '../cast.ts';
import { browserWith } from '../client.ts';
import { openPortal } from '../open-portal.ts';

export const wire = ({ id: _, ...person }: typeof ada) => person;
export const nobody = { person: null, unread: 0, demo: true };

/** The cast works here, and a clock can be set. */
export async function opened(options: { demo?: boolean } = {}) {
  const clock = { now: monday };
  const opened = await openPortal({ now: () => clock.now, ...options });
  await arrive(opened.db);
  return { ...opened, clock, visitor: browserWith(opened.app, '') };
}

/** The cookie of a browser on which this person has just signed in. */
export async function signedIn(app: Awaited<ReturnType<typeof opened>>['app'], person = ada) {
  const { cookie } = await browserWith(app, '').post('/sign-in', { person: person.slug });
  return cookie?.split(';')[0] ?? '';
}
