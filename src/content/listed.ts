import type { Listed } from '../islands/finder/filter.ts';
import { allIn, folderTree, playbookPages } from './published.ts';

/** Every published playbook as the finder wants it: what is missing is left out. */
export async function listed(): Promise<Listed[]> {
  return allIn(folderTree(await playbookPages())).map(({ data }) => {
    const { id, title, summary, reviewed, reviewEvery, tags, alerts, service } = data;
    const teams = [data.owner, data.secondOwner].filter((team) => team !== null);
    return {
      ...{ id, title, summary, reviewEvery },
      ...(teams.length > 0 && { teams }),
      ...(reviewed && { reviewed }),
      ...(tags.length > 0 && { tags }),
      ...(alerts.length > 0 && { alerts }),
      ...(service && { service }),
    };
  });
}
