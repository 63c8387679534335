import { stepId } from '../content/components.ts';
import type { Remark } from '../content/fault.ts';
import { follow } from '../content/links.ts';
import type { Page } from '../content/page.ts';
import type { SiteMap } from '../content/site-map.ts';
import { heldIn } from './held.ts';
import { nearestFile } from './links.ts';
import { nearest } from './nearest.ts';

/** What components name and is not there: teams, files, steps of the page; and steps of one name. */
export function heldRemarks(page: Page, map: SiteMap, teams: Set<string>): Remark[] {
  return [...lostTeams(page, teams), ...lostFiles(page, map), ...stepRemarks(page)];
}

function lostTeams(page: Page, teams: Set<string>): Remark[] {
  const lost = heldIn(page, 'team').filter(({ value }) => !teams.has(value));
  return lost.map(({ element, value }) => {
    const meant = nearest(value, teams);
    const mend = meant
      ? `Did you mean \`${meant}\`?`
      : 'Write the name of a file in content/teams/, or add one.';
    return wrong(element, `there is no team \`${value}\``, mend);
  });
}

function lostFiles(page: Page, map: SiteMap): Remark[] {
  return heldIn(page, 'file').flatMap(({ element, prop, value }) => {
    const destination = follow(map, page, value);
    if (destination.leads === 'inside') return [];
    const name = element.name;
    if (destination.leads === 'outside') {
      const what = `\`<${name}>\` takes \`${prop}\` from another site, which no browser will load here: ${value}`;
      return [wrong(element, what, 'Put the file beside the page, or link to it.')];
    }
    const meant = nearestFile(map, page, destination.looked);
    const mend = meant ? `Did you mean \`${meant}\`?` : 'Put the file there, or correct its name.';
    return [wrong(element, `\`<${name}>\` names \`${value}\`, which does not exist`, mend)];
  });
}

function stepRemarks(page: Page): Remark[] {
  const steps = page.outline.components.filter(
    ({ name, computed }) => name === 'Step' && !computed.some((prop) => /^(id|title)$/.test(prop)),
  );
  const known = new Map<string, number>();
  const twice = steps.flatMap((step) => {
    const id = stepId(step.attributes);
    const first = known.get(id);
    if (first === undefined) known.set(id, step.line);
    if (first === undefined) return [];
    const what = `\`<Step>\` has the anchor \`#${id}\`, as has the one on line ${first}`;
    return [wrong(step, what, 'Give one of the two another `title`, or an `id` of its own.')];
  });
  const lost = heldIn(page, 'step').filter(({ value }) => !known.has(value.replace(/^#/, '')));
  return [
    ...twice,
    ...lost.map(({ element, value }) => {
      const meant = nearest(value, known.keys());
      return wrong(
        element,
        `goes to the step \`${value}\`, which this page does not have`,
        meant ? `Did you mean \`${meant}\`?` : stepsOf(known),
      );
    }),
  ];
}

function stepsOf(known: Map<string, number>): string {
  const ids = [...known.keys()].slice(0, 8).map((id) => `\`${id}\``);
  return ids.length > 0 ? `It has ${ids.join(', ')}.` : 'Give that step an `id`.';
}

function wrong(
  { line, column }: { line: number; column: number },
  what: string,
  mend: string,
): Remark {
  return { line, column, weight: 'wrong', what, mend };
}
