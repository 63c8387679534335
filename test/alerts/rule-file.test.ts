import { describe, expect, test } from 'vitest';
import { ruleFileOf } from '../../src/alerts/rule-file.ts';
import fc from '../property.ts';

const names = (text: string) => ruleFileOf('r.yaml', text).rules.map(({ name }) => name);
const unread = (text: string) =>
  ruleFileOf('r.yaml', text).unread.map(({ line, what }) => `${line}: ${what}`);

const plain = `groups:
  - name: orders
    rules:
      - record: orders:rate5m
        expr: sum(rate(orders[5m]))
      - alert: OrdersStopped
        expr: orders:rate5m == 0
        annotations:
          runbook_url: https://potluck.example/alerts/{{ $labels.alertname }}
`;

describe('a rule file', () => {
  test('of Prometheus tells its alerts, their lines and where their links lead', () => {
    expect(ruleFileOf('rules/orders.yaml', plain)).toEqual({
      rules: [
        {
          path: 'rules/orders.yaml',
          name: 'OrdersStopped',
          line: 6,
          column: 16,
          runbook: { url: 'https://potluck.example/alerts/OrdersStopped', line: 9, column: 24 },
        },
      ],
      unread: [],
    });
  });

  test('of Kubernetes is read alone, in a list and among other documents', () => {
    const rule = (alert: string) =>
      `{kind: PrometheusRule, spec: {groups: [{name: g, rules: [{alert: ${alert}, expr: up}]}]}}`;
    expect(names(rule('One'))).toEqual(['One']);
    expect(names(`kind: List\nitems:\n  - ${rule('One')}\n  - ${rule('Two')}\n`)).toEqual([
      'One',
      'Two',
    ]);
    expect(names(`kind: ConfigMap\n---\n${rule('One')}\n---\n---\n${rule('Two')}\n...\n`)).toEqual([
      'One',
      'Two',
    ]);
  });

  test.each([
    [
      'names that look like numbers',
      'groups: [{rules: [{alert: 404}, {alert: 1e3}]}]',
      ['404', '1e3'],
    ],
    [
      'names that look like yes',
      'groups: [{rules: [{alert: on}, {alert: "null"}]}]',
      ['on', 'null'],
    ],
    ['an alert without a name', 'groups: [{rules: [{alert: }, {alert: ""}, {expr: up}]}]', []],
    ['nothing in its groups', 'groups:\n', []],
    ['a group without rules', 'groups: [{name: g}, {rules: }, null]', []],
    [
      'a mark of byte order and Windows lines',
      '\uFEFFgroups:\r\n- rules:\r\n  - alert: A\r\n',
      ['A'],
    ],
    [
      'anchors and merges',
      'x: &page {annotations: {runbook_url: /alerts/A}}\ngroups: [{rules: [{<<: *page, alert: A}]}]',
      ['A'],
    ],
    [
      "Prometheus's own templates",
      'groups: [{rules: [{alert: A, annotations: {summary: "{{ if gt $value 1.0 }}{{ .Value }}{{ end }}"}}]}]',
      ['A'],
    ],
  ])('may have %s', (_, text, found) => {
    expect(names(text)).toEqual(found);
    expect(unread(text)).toEqual([]);
  });

  test('takes an annotation through a merge', () => {
    const text =
      'x: &page {annotations: {runbook_url: /alerts/A}}\ngroups: [{rules: [{<<: *page, alert: A}]}]';
    expect(ruleFileOf('r.yaml', text).rules[0]?.runbook?.url).toBe('/alerts/A');
  });

  test.each([
    ['groups:\n  {{- if .Values.on }}\n  - rules: []\n  {{- end }}', /^2: is a template of Helm/],
    ['groups:\n- name: {{ .Release.Name }}\n', /^2: is a template of Helm/],
    ['groups:\n- rules:\n  - alert: "A"\n    labels: { a: {{ "{{" }} x }}', /template of Helm/],
    ['groups:\n  - a: [\n', /^\d: is not YAML/],
    ['\tgroups: x', /^1: is not YAML/],
    ['groups: many', /^1: has `groups` that are no list/],
    ['groups: [{rules: {alert: A}}]', /^1: has `rules` that are no list/],
    ['', /^1: holds no rules/],
    ['just words', /^1: holds no rules/],
    ['- a\n- list', /^1: holds no rules/],
  ])('that is %j is said to be unreadable', (text, words) => {
    expect(unread(text)).toEqual([expect.stringMatching(words)]);
  });

  test('whatever it holds, never breaks the reading', () => {
    const pieces = [
      'groups:',
      '\n',
      '  ',
      '- ',
      'rules:',
      'alert: A',
      '{{',
      '}}',
      '&a',
      '*a',
      '[',
      ']',
      '{',
      '}',
      '"',
      '---\n',
      '<<: ',
      ': ',
      '|',
      '!x',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
        const { rules, unread } = ruleFileOf('r.yaml', parts.join(''));
        for (const { line, column } of [...rules, ...unread]) {
          expect(Math.min(line, column)).toBeGreaterThan(0);
        }
      }),
    );
  });
});
