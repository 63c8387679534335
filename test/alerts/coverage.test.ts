import { describe, expect, test } from 'vitest';
import { alertFinder } from '../../api/alerts/rules.ts';
import { claimsOf, leadsOf } from '../../src/alerts/claims.ts';
import { coverageOf, isWhole, unanswered } from '../../src/alerts/coverage.ts';
import { coverageOn, rulesIn } from '../../src/alerts/from-content.ts';
import { report } from '../../src/alerts/report.ts';
import { type Files, shelfOf, TEAM } from '../content/written.ts';
import fc from '../property.ts';

const origin = 'https://potluck.example';

const content: Files = {
  ...TEAM,
  'playbooks/db/fail-over.md':
    '---\ntitle: Fail over\nowner: platform\nalerts: [PrimaryDown, Lag]\n---\n\n## When `Lag` is high\n',
  'playbooks/db/draft.md': '---\ntitle: Later\ndraft: true\nalerts: [Draft]\n---\n',
  'playbooks/db/old.md': '---\ntitle: Old\nalerts:\n  - Gone\n---\n',
};

const rules = (...lines: string[]) => `groups:\n- rules:\n${lines.join('\n')}\n`;
const rule = (alert: string, runbook?: string) =>
  `  - alert: ${alert}${runbook ? `\n    annotations: { runbook_url: '${runbook}' }` : ''}`;

async function coverage(...lines: string[]) {
  const shelf = await shelfOf({ ...content, 'alerts/a.yaml': rules(...lines) });
  return coverageOn(shelf, rulesIn(shelf.content), origin);
}

describe('coverage', () => {
  test('tells of each alert how it fares', async () => {
    const { alerts } = await coverage(
      rule('primarydown'),
      rule('Lag', 'https://elsewhere.example/lag'),
      rule('Linked', `${origin}/playbooks/db/old`),
      rule('Away', 'https://elsewhere.example/away'),
      rule('Template', `${origin}/x/{{ $labels.job }}`),
      rule('Draft', `${origin}/alerts/Draft`),
      rule('Bare'),
    );
    expect(alerts.map(({ name, fare }) => `${name} ${fare}`)).toEqual([
      'Away elsewhere',
      'Bare nobody',
      'Draft nobody',
      'Lag claimed',
      'Linked linked',
      'primarydown claimed',
      'Template elsewhere',
    ]);
  });

  test.each([
    ['/alerts/lag', false],
    [`${origin}/alerts/LAG/`, false],
    [`${origin}/playbooks/db/fail-over/#when-lag-is-high`, false],
    [`${origin}/playbooks/`, false],
    [`${origin}/alerts/`, false],
    [`${origin}/`, false],
    [`${origin}/alerts/Nothing`, true],
    [`${origin}/alerts/%zz`, true],
    [`${origin}/playbooks/db/draft/`, true],
    [`${origin}/playbooks/db/lost/`, true],
    ['http://[', false],
    ['https://elsewhere.example/alerts/Nothing', false],
  ])('a link to %s is dead: %s', async (url, dead) => {
    expect((await coverage(rule('Lag', url))).dead.length > 0).toBe(dead);
  });

  test('is told line by line, with what to mend first', async () => {
    const told = await coverage(rule('Bare'), rule('Lag', '/alerts/Lost'), rule('Bare'));
    expect(report(told).split('\n')).toEqual([
      'alerts/a.yaml:3:12  Bare: no playbook answers it (raised by 2 rules)',
      expect.stringContaining('    Write one (`npm run new -- playbook'),
      'alerts/a.yaml:5:33  Lag: its runbook_url leads to no page: /alerts/Lost',
      expect.stringContaining('    '),
      'playbooks/db/fail-over.md:4:10  PrimaryDown: a playbook answers it, and no rule raises it',
      expect.stringContaining('    '),
      'playbooks/db/old.md:4:5  Gone: a playbook answers it, and no rule raises it',
      expect.stringContaining('    '),
      '2 alerts: 1 without a playbook, 1 with a dead link, 0 linked elsewhere, 2 gone that a playbook answers.',
    ]);
  });

  test('loses no alert and no claim, in whatever case they are written', () => {
    const alert = fc.constantFrom('a', 'A', 'b', 'ab', 'aB', 'AB', 'c');
    const place = { path: 'x', line: 1, column: 1 };
    fc.assert(
      fc.property(fc.array(alert), fc.array(alert), (raised, claimed) => {
        const claims = claimed.map((name) => ({
          ...place,
          alert: name,
          title: name,
          address: '/playbooks/x/',
          owner: null,
        }));
        const found = coverageOf(
          raised.map((name) => ({ ...place, name, runbook: undefined })),
          [],
          { claims, addresses: new Set(), origin },
        );
        const keys = (list: string[]) => new Set(list.map((one) => one.toLowerCase()));
        const without = (list: string[], taken: string[]) =>
          new Set([...keys(list)].filter((key) => !keys(taken).has(key)));
        expect(keys(found.alerts.map(({ name }) => name))).toEqual(keys(raised));
        expect(found.alerts.flatMap((one) => one.rules)).toHaveLength(raised.length);
        expect(keys(unanswered(found).map(({ name }) => name))).toEqual(without(raised, claimed));
        expect(keys(found.gone.map((claim) => claim.alert))).toEqual(without(claimed, raised));
        expect(isWhole(found)).toBe(
          without(raised, claimed).size + without(claimed, raised).size === 0,
        );
      }),
    );
  });
});

describe('an alert leads', () => {
  test('to the heading that names it, else to the top', async () => {
    const claims = claimsOf((await shelfOf(content)).content);
    expect(claims.map(({ alert, address }) => [alert, address])).toEqual([
      ['PrimaryDown', '/playbooks/db/fail-over/'],
      ['Lag', '/playbooks/db/fail-over/#when-lag-is-high'],
      ['Gone', '/playbooks/db/old/'],
    ]);
  });

  test('to the first playbook that names it', async () => {
    const twice = { ...content, 'playbooks/db/a.md': '---\ntitle: A\nalerts: [lag]\n---\n' };
    const leads = leadsOf(claimsOf((await shelfOf(twice)).content));
    expect(leads.get('lag')?.path).toBe('playbooks/db/a.md');
    expect(leads.size).toBe(3);
  });

  test.each([
    ['alerts/Lag', '/there'],
    ['alerts/lAG/', '/there'],
    ['alerts/Lagging', undefined],
    ['alerts/', undefined],
    ['alerts/Lag/more', undefined],
    ['alerts/__proto__', undefined],
    ['playbooks/Lag', undefined],
  ])('from %s to %s', (path, to) => {
    expect(alertFinder([{ name: 'Lag', to: '/there' }])(path)).toBe(to);
  });
});
