import { z } from 'zod';
import type { Portal } from '../../portal.ts';
import { json, refused, route } from '../../route.ts';
import { hashOf, newToken } from '../../sign-ins/token.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { giftWords } from '../groups/rules.ts';
import { tokensMost, tooManyRefusal } from './rules.ts';
import { DirectoryState, TokenTold } from './schema.ts';
import { endToken, makeToken, stateOf } from './store.ts';

const params = z.object({ token: z.string().regex(/^[0-9a-z]{16}$/) });

const read = route({
  act: 'directory-token.keep',
  method: 'get',
  path: '/scim-tokens',
  summary: 'How the directory stands that brings people and groups (SCIM)',
  responses: { 200: json(DirectoryState, 'Its tokens without their secrets, and its groups') },
});

const make = route({
  act: 'directory-token.keep',
  method: 'put',
  path: '/scim-tokens/{token}',
  summary: 'Make a token for the directory, or renew this one, whose old secret ends',
  request: { params },
  responses: { 200: json(TokenTold, 'With the secret, this one time') },
});

const end = route({
  act: 'directory-token.keep',
  method: 'delete',
  path: '/scim-tokens/{token}',
  summary: 'End a token at once',
  request: { params },
  responses: { 200: json(DirectoryState, 'How it stands now') },
});

/** The tokens by which a directory brings people and groups. */
export const scimTokens = newRoutes()
  .openapi(read, async (c) => c.json(await told(c.var.portal), 200))
  .openapi(make, async (c) => {
    const { asker, portal } = c.var;
    const token = newToken();
    const isMade = await makeToken(portal.db, {
      ...{ id: c.req.valid('param').token, hash: hashOf(token), by: asker?.id ?? '' },
      ...{ now: instant(portal.now()), most: tokensMost },
    });
    if (!isMade) return refused(c, tooManyRefusal);
    return c.json({ ...(await told(portal)), token }, 200);
  })
  .openapi(end, async (c) => {
    const { asker, portal } = c.var;
    const { token: id } = c.req.valid('param');
    await endToken(portal.db, { id, by: asker?.id ?? '', now: instant(portal.now()) });
    return c.json(await told(portal), 200);
  });

async function told({ db, origin, groupGifts = [] }: Portal): Promise<DirectoryState> {
  const { groups, ...state } = await stateOf(db);
  return {
    ...state,
    address: `${origin}/scim/v2`,
    groups: groups.map(({ name, members, externalId }) => ({
      ...{ name, members },
      gives: groupGifts
        .filter(({ group }) => group === name || group === externalId)
        .map(giftWords),
    })),
  };
}
