import type { APIRoute } from 'astro';
import { listed } from '../../content/listed.ts';
import { teamNames } from '../../content/published.ts';
import type { PlaybookList } from '../../islands/finder/list.ts';

/** Every published playbook in few bytes, for the filters of `/playbooks/`. */
export const GET: APIRoute = async () => {
  const list: PlaybookList = {
    teams: Object.fromEntries(await teamNames()),
    playbooks: await listed(),
  };
  return Response.json(list);
};
