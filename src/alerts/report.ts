import type { Place } from '../content/fault.ts';
import { type Coverage, unanswered } from './coverage.ts';
import type { AlertRule } from './rule-file.ts';

/** What is to be mended, each with its file, its line and the mend; then one line of numbers. */
export function report(coverage: Coverage): string {
  const { dead, elsewhere, gone, unread } = coverage;
  const lines = [
    ...unread.map((one) => said(one, one.what, one.mend)),
    ...unanswered(coverage).flatMap(({ name, rules }) =>
      rules.slice(0, 1).map((rule) => {
        const what = `${name}: no playbook answers it${more(rules.length)}`;
        return said(rule, what, `Write one (${NEW}) and put \`alerts: [${name}]\` at its top.`);
      }),
    ),
    ...dead.map((rule) =>
      said(
        link(rule),
        `${rule.name}: its runbook_url leads to no page: ${rule.runbook?.url}`,
        LINK,
      ),
    ),
    ...gone.map((claim) =>
      said(claim, `${claim.alert}: a playbook answers it, and no rule raises it`, GONE),
    ),
    ...elsewhere.map((rule) =>
      said(link(rule), `${rule.name}: its runbook_url leads elsewhere: ${rule.runbook?.url}`),
    ),
  ];
  return [...lines, summary(coverage)].join('\n');
}

const NEW = '`npm run new -- playbook "…"`';
const LINK =
  'Point it at /alerts/{{ $labels.alertname }}, which follows the playbook wherever it moves.';
const GONE = 'Take the name out of its `alerts:`, mend its spelling, or give its rule file too.';

function said({ path, line, column }: Place & { path: string }, what: string, mend?: string) {
  return `${path}:${line}:${column}  ${what}${mend ? `\n    ${mend}` : ''}`;
}

/** The link itself, which may stand some lines below the name of the alert. */
function link({ path, runbook, ...rule }: AlertRule): Place & { path: string } {
  return { path, ...(runbook ?? rule) };
}

/** One line: how many of each. */
export function summary(coverage: Coverage): string {
  const { alerts, dead, elsewhere, gone, unread } = coverage;
  const parts = [
    `${alerts.length} alerts: ${unanswered(coverage).length} without a playbook`,
    `${dead.length} with a dead link`,
    `${elsewhere.length} linked elsewhere`,
    `${gone.length} gone that a playbook answers`,
    ...(unread.length > 0 ? [`${unread.length} not read`] : []),
  ];
  return `${parts.join(', ')}.`;
}

const more = (rules: number): string => (rules > 1 ? ` (raised by ${rules} rules)` : '');
