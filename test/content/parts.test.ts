import { beforeAll, expect, test } from 'vitest';
import { build, pagesIn, workshop } from './built.ts';
import { TEAM, WHOLE, written } from './written.ts';

const STEPS = `
<Steps>
<Step title="Drain the node">

<Command on="the bastion">

\`\`\`sh
kubectl drain node-4
\`\`\`

</Command>

</Step>
<Step title="Look at it again" id="look">

Better?

</Step>
</Steps>
`;

const place = workshop();
let page: string;

beforeAll(async () => {
  const content = await written({ ...TEAM, 'playbooks/a/parts.mdx': WHOLE + STEPS });
  const { failed, stdout, stderr } = await build(content, place);
  if (failed) throw new Error(stdout + stderr);
  page = pagesIn(place.dist).get('/playbooks/a/parts/') ?? '';
}, 60_000);

test('steps have a number, a title and an address of their own', () => {
  expect(page).toContain('data-step data-step-title="Drain the node" id="step-drain-the-node"');
  expect(page).toContain('<a href="#step-drain-the-node">Drain the node</a>');
  expect(page).toContain('data-step-title="Look at it again" id="look"');
});

test('a command says where it is run', () => {
  expect(page).toContain('Run on the bastion');
});
