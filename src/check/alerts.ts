import type { Fault } from '../content/fault.ts';
import type { Page } from '../content/page.ts';

/** One alert leads to one playbook, whatever the case of its letters. Drafts answer nothing yet. */
export function alertFaults(pages: Page[]): Fault[] {
  const taken = new Map<string, string>();
  const claims = pages.flatMap((page) => {
    const { alerts, draft } = page.data;
    if (page.kind !== 'playbook' || draft === true || !Array.isArray(alerts)) return [];
    return alerts
      .filter((one) => typeof one === 'string')
      .map((alert, at) => ({ page, alert, at }));
  });
  return claims.flatMap(({ page, alert, at }) => {
    const { line, column } = page.place(['alerts', at]);
    const first = taken.get(alert.toLowerCase());
    if (first === undefined) taken.set(alert.toLowerCase(), `${page.path}:${line}:${column}`);
    if (first === undefined) return [];
    return [
      {
        path: page.path,
        line,
        column,
        weight: 'wrong' as const,
        what: `answers the alert \`${alert}\`, which ${first} answers already`,
        mend: first.startsWith(`${page.path}:`)
          ? 'Take one of the two out.'
          : 'Take it out of one of the two, and name the other in `related`.',
      },
    ];
  });
}
