import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { TEAM, written } from '../content/written.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

const covered = {
  ...TEAM,
  'playbooks/db/fail-over.md': '---\ntitle: Fail over\nowner: platform\nalerts: [Down]\n---\n',
  'alerts/a.yaml': 'groups: [{rules: [{alert: Down, expr: up}]}]\n',
  'alerts/deep/b.yml': 'kind: PrometheusRule\nspec: {groups: []}\n',
  'more/c.yaml':
    'groups: [{rules: [{alert: Bare, annotations: {runbook_url: https://p.example/x}}]}]\n',
  'more/helm.yaml': 'groups:\n{{ if .Values.on }}\n{{ end }}\n',
};

async function alerts(folder: string, ...args: string[]) {
  const given = ['src/alerts/main.ts', `--content=${folder}`, ...args];
  const env = { PATH: process.env.PATH };
  const done = await run(process.execPath, given, { cwd: root, env }).catch((failed) => failed);
  return { code: done.code ?? 0, stdout: done.stdout as string, stderr: done.stderr as string };
}

describe.concurrent('npm run alerts', () => {
  test('leaves with 0 when every alert of content/alerts/ has its playbook', async () => {
    const { code, stdout } = await alerts(await written(covered));
    expect([code, stdout]).toEqual([
      0,
      '1 alerts: 0 without a playbook, 0 with a dead link, 0 linked elsewhere, 0 gone that a playbook answers.\n',
    ]);
  });

  test('leaves with 1 and names file and line when something is to be mended', async () => {
    const folder = await written(covered);
    const { code, stdout } = await alerts(
      folder,
      `${folder}/more/*.yaml`,
      '--origin=https://p.example',
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/more\/helm\.yaml:2:1 {2}is a template of Helm/);
    expect(stdout).toMatch(/more\/c\.yaml:1:27 {2}Bare: no playbook answers it/);
    expect(stdout).toMatch(/more\/c\.yaml:1:60 {2}Bare: its runbook_url leads to no page/);
    expect(stdout).toMatch(/playbooks\/db\/fail-over\.md:4:10 {2}Down: .* no rule raises it/);
  });

  test('speaks JSON for machines', async () => {
    const folder = await written(covered);
    const { code, stdout } = await alerts(folder, `${folder}/alerts/a.yaml`, '--format=json');
    const { alerts: found, dead, gone } = JSON.parse(stdout);
    expect([code, found.length, dead, gone]).toEqual([0, 1, [], []]);
    expect(found[0]).toMatchObject({ name: 'Down', fare: 'claimed' });
  });

  test.each([
    [['nowhere/*.yaml'], /There is no rule file at nowhere/],
    [['--format=xml'], /There is no format xml/],
    [['--origin=potluck'], /potluck is no address/],
    [['--oops'], /oops/],
  ])('leaves with 2 when it cannot look: %j', async (args, words) => {
    const { code, stderr } = await alerts(await written(covered), ...args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(words)]);
  });
});
