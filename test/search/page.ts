import type { SearchPage } from '../../src/search/page.ts';

/** A page with what the test is about; the rest is plain. */
export const page = (of: Partial<SearchPage> & Pick<SearchPage, 'url'>): SearchPage => ({
  kind: 'playbook',
  title: of.url,
  headings: [],
  tags: [],
  text: '',
  summary: '',
  ...of,
});

/** A small shelf with one page for each thing that search must be able to find. */
export const pages: SearchPage[] = [
  page({
    url: '/playbooks/run/deployment-lock/',
    title: 'Hold the deployment lock',
    area: 'run',
    tags: ['release', 'freeze'],
    headings: [
      { text: 'Who may take it', id: 'who-may-take-it' },
      { text: 'Giving the lock back after a rollback', id: 'back' },
    ],
    summary: 'One lock, one holder, and a way out when the holder is asleep.',
    text: 'Deployments stop while the lock is held. Ask in the channel before you take it.',
  }),
  page({
    url: '/playbooks/run/alert-hygiene/',
    title: 'Alert hygiene',
    area: 'run',
    headings: [{ text: 'Überwachung und Alarme', id: 'ueberwachung' }],
    summary: 'Every alert has an owner.',
    text: 'The dashboards read kube-state_metrics; node.js services add their own. Ticket SAFFRON-5xx counts errors. Meet in the café.',
  }),
  page({
    url: '/bootcamp/rotations/platform/',
    kind: 'rotation',
    title: 'Platform rotation',
    text: 'Two days with the people who keep deployments quick and alerts few.',
  }),
  page({
    url: '/teams/saffron/',
    kind: 'team',
    title: 'Team Saffron',
    tags: ['payments'],
    text: 'They own the payment services, their alerts, and the lock on the till.',
  }),
];
