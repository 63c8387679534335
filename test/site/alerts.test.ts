import { expect, test } from 'vitest';
import { openService } from '../open-service.ts';

const to = '/playbooks/db/fail-over/#when-lag-is-high';
const catalogue = {
  ...{ playbooks: [], teams: [], programmes: [], rotations: [], skills: [], offices: [] },
  alerts: [{ name: 'ReplicationLag', to }],
};

test.each([
  '/alerts/ReplicationLag',
  '/alerts/ReplicationLag/',
  '/alerts/replicationlag',
  '/alerts/REPLICATIONLAG/?fired=now',
  '/alerts/Replication%4Cag',
])('%s leads to the playbook, until another answers it', async (path) => {
  const { ask } = await openService({ catalogue });
  for (const method of ['GET', 'HEAD']) {
    const { status, headers, body } = await ask({ method, path });
    expect([status, headers.location, headers['cache-control'], body.length]).toEqual([
      302,
      to,
      'no-cache',
      0,
    ]);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  }
});

test.each(['/alerts/Nobody', '/alerts/%3Cscript%3E', '/alerts/..%2f', '/alerts/__proto__'])(
  '%s is not there, and says so on a page',
  async (path) => {
    const { ask } = await openService({ catalogue });
    expect((await ask({ path })).status).toBe(404);
  },
);

test('an alert cannot be written to', async () => {
  const { ask } = await openService({ catalogue });
  expect((await ask({ method: 'POST', path: '/alerts/ReplicationLag' })).status).toBe(405);
});
