import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { Catalogue } from '../../api/catalogue.ts';
import { leadsOf } from '../alerts/claims.ts';
import { publishedClaims } from '../alerts/published.ts';
import { allIn, folderTree, playbookPages } from '../content/published.ts';

/** The facts of everything authored, for the API and for anyone's script. */
export const GET: APIRoute = async () => {
  const playbooks = allIn(folderTree(await playbookPages()));
  const catalogue = Catalogue.parse({
    playbooks: playbooks.map(({ data }) => data),
    teams: (await getCollection('teams')).map(({ data }) => data),
    programmes: (await getCollection('programmes')).map(({ data }) => data),
    rotations: (await getCollection('rotations')).map(({ data }) => data),
    skills: (await getCollection('skills')).map(({ data }) => data),
    offices: (await getCollection('offices')).map(({ data }) => data),
    alerts: [...leadsOf(publishedClaims()).values()].map(({ alert, address }) => ({
      name: alert,
      to: address,
    })),
  });
  return Response.json(catalogue);
};
