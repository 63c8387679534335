import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { tellHelp, tellReports } from './help-counts.ts';

/** What readers said of this playbook, for those who own it. What cannot be had is left out. */
export async function tellOwners(box: HTMLElement): Promise<void> {
  const { playbook = '' } = box.dataset;
  const param = { playbook: encodeURIComponent(playbook) };
  const [help, reports] = await Promise.all([
    answerTo(api.playbooks[':playbook'].help.$get({ param })),
    answerTo(api.reports.$get({ query: { playbook } })),
  ]);
  if (help.is === 'value') tellHelp(box, help.value);
  if (reports.is === 'value') tellReports(box, reports.value.reports.length);
}
