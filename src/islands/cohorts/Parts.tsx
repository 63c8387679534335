import type { Cohort } from '../../../api/cohorts/schema.ts';

/** The way to each part of the organiser's page, with how much waits there. */
export function Parts({ cohort }: { cohort: Cohort }) {
  const { state, hires, visits } = cohort;
  const planned = visits.filter(({ plan }) => plan).length;
  const parts: [id: string, words: string][] = [
    ...(state === 'released' ? [['today', 'Today'] satisfies [string, string]] : []),
    ['plan', planned > 0 ? `The plan (${planned} visits)` : 'The plan'],
    ['release', 'Release'],
    ['plan-it', 'Plan it'],
    ['hires', `Hires (${hires.length})`],
    ['rooms', 'Teams’ days'],
    ['host-days', 'Hosts’ days'],
    ['days', 'Name and days'],
  ];
  return (
    <nav class="cohort-parts" aria-label="Parts of this page">
      <ul class="cluster">
        {parts.map(([id, words]) => (
          <li key={id}>
            <a href={`#${id}`}>{words}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
