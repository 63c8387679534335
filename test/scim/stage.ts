import { createApp } from '../../api/app.ts';
import type { Db } from '../../api/db.ts';
import type { GroupGift } from '../../api/scim/groups/rules.ts';
import { hashOf } from '../../api/sign-ins/token.ts';
import { ada, amina, arrive, bela, monday } from '../cast.ts';
import { openPortal } from '../open-portal.ts';

export const token = 'scim-token-of-the-tests'.padEnd(43, 'x');

/** The directory may come with this token. */
export const aToken = (db: Db): Promise<unknown> =>
  db.write(
    `INSERT INTO scim_tokens (id, hash, made_at) VALUES ('token00000000000', :hash, :now)
     ON CONFLICT DO NOTHING`,
    { hash: hashOf(token), now: monday.toISOString() },
  );

export type Answer = {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a resource of SCIM, as loose as it is
  body: any;
  headers: Headers;
};
type App = Pick<ReturnType<typeof createApp>, 'request'>;

/** The directory, which asks below `/scim/v2`. */
export function directoryOf(app: App, headers: Record<string, string> = {}) {
  return async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await app.request(`http://localhost:4321/scim/v2${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/scim+json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const { status } = response;
    return { status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  };
}

/** Ada, Béla and Amina work here, and a directory is connected. */
export async function connected(groupGifts: GroupGift[] = []) {
  const opened = await openPortal({ now: () => monday });
  const { db } = opened;
  const app = createApp({ ...opened.portal, groupGifts });
  await arrive(db, [ada, bela, amina]);
  await db.write(`UPDATE people SET mail = slug || '@acme.example'`);
  await aToken(db);
  return { ...opened, app, scim: directoryOf(app) };
}

export const patch = (...Operations: unknown[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});
