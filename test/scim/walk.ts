import type { Db } from '../../api/db.ts';
import { ada, monday } from '../cast.ts';
import { directoryOf, patch } from './stage.ts';

export const scimRoutes = {
  'get /api/scim-tokens': 'directory-token.keep',
  'put /api/scim-tokens/{token}': 'directory-token.keep',
  'delete /api/scim-tokens/{token}': 'directory-token.keep',
  'get /scim/v2/ServiceProviderConfig': 'scim.read',
  'get /scim/v2/ResourceTypes': 'scim.read',
  'get /scim/v2/ResourceTypes/{id}': 'scim.read',
  'get /scim/v2/Schemas': 'scim.read',
  'get /scim/v2/Schemas/{id}': 'scim.read',
  'get /scim/v2/Users': 'scim.read',
  'post /scim/v2/Users': 'scim.write',
  'get /scim/v2/Users/{user}': 'scim.read',
  'put /scim/v2/Users/{user}': 'scim.write',
  'patch /scim/v2/Users/{user}': 'scim.write',
  'delete /scim/v2/Users/{user}': 'scim.write',
  'get /scim/v2/Groups': 'scim.read',
  'post /scim/v2/Groups': 'scim.write',
  'get /scim/v2/Groups/{group}': 'scim.read',
  'put /scim/v2/Groups/{group}': 'scim.write',
  'patch /scim/v2/Groups/{group}': 'scim.write',
  'delete /scim/v2/Groups/{group}': 'scim.write',
} as const;

const user = { userName: 'walker@acme.example' };
export const scimBodies = {
  'post /scim/v2/Users': user,
  'put /scim/v2/Users/{user}': user,
  'patch /scim/v2/Users/{user}': patch({ op: 'replace', value: { title: 'Walker' } }),
  'post /scim/v2/Groups': { displayName: 'Walkers' },
  'put /scim/v2/Groups/{group}': { displayName: 'Walkers' },
  'patch /scim/v2/Groups/{group}': patch({ op: 'remove', path: 'members' }),
};

/** Somebody and a group of a directory. */
export async function aDirectory(db: Db, index: number, path: string) {
  const group = `group-${index}`.padEnd(16, '0');
  await db.write(
    `INSERT INTO scim_groups (id, name, name_key, made_at, at) VALUES (:id, :id, :id, :now, :now)`,
    { id: group, now: monday.toISOString() },
  );
  const about = path.includes('ResourceTypes')
    ? 'User'
    : 'urn:ietf:params:scim:schemas:core:2.0:User';
  return { user: ada.id, group, id: about, token: 'token00000000000' };
}

/** The directory asks with its token: for the walk through every route. */
export const directoryBrowser = (app: Parameters<typeof directoryOf>[0]) => {
  const scim = directoryOf(app);
  return (method: string) => (path: string, body?: unknown) =>
    scim(method.toUpperCase(), path.replace('/../scim/v2', ''), body);
};
