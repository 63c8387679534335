import { expect, test } from 'vitest';
import { addressOf, attachmentAddress, idOf, nameOf } from '../../src/content/address.ts';

test.each([
  ['playbooks/on-call/Alert hygiene.md', '/playbooks/on-call/alert-hygiene/', 'Alert hygiene'],
  [
    'playbooks/db/Überblick & Maßnahmen.md',
    '/playbooks/db/uberblick-and-massnahmen/',
    'Überblick & Maßnahmen',
  ],
  ['playbooks/db/fail_over-the-DB.mdx', '/playbooks/db/fail-over-the-db/', 'Fail over the DB'],
  ['playbooks/v1.2/C# in CI.markdown', '/playbooks/v1-2/c-in-ci/', 'C# in CI'],
  ['playbooks/db/Smørrebrød Łódź.md', '/playbooks/db/smorrebrod-lodz/', 'Smørrebrød Łódź'],
  ['playbooks/日本/手順.md', '/playbooks/日本/手順/', '手順'],
  ['playbooks/db/###.md', '/playbooks/db/untitled/', '###'],
  ['playbooks/My Team/_index.md', '/playbooks/my-team/', 'My Team'],
  ['playbooks/My Team/README.MD', '/playbooks/my-team/', 'My Team'],
  ['playbooks/alone.md', '/playbooks/alone/', 'Alone'],
  ['playbooks/index.md', '/playbooks/', 'Playbooks'],
])('%s is published at %s and called %s', (path, address, name) => {
  expect([addressOf('playbook', idOf('playbook', path)), nameOf(path)]).toEqual([address, name]);
});

test('a file beside the pages keeps its ending', () => {
  const address = attachmentAddress('playbooks/Größe & Last/Bild 1.PNG');
  expect(address).toBe('/attachments/playbooks/grosse-and-last/bild-1.png');
});
