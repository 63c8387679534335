import { stringify } from 'yaml';
import { PlaybookFrontMatter } from '../../api/playbooks/schema.ts';

/** A playbook to fill in, for MDX: a draft, so that nothing half-written is ever published. */
export function playbookText(title: string, owner: string | undefined): string {
  const said: Record<string, string> = { title, ...(owner && { owner }), draft: 'true' };
  return `---\n${frontMatter(said)}\n---\n${body(owner)}`;
}

/** Every field that may be there: said, or as a comment with the example of its schema. */
function frontMatter(said: Record<string, string>): string {
  const lines = Object.entries(PlaybookFrontMatter.shape).map(([key, field]) => {
    const value = said[key];
    if (value === undefined) return `# ${field.meta()?.example}`;
    return key === 'draft'
      ? `draft: ${value}`
      : stringify({ [key]: value }, { lineWidth: 0 }).trim();
  });
  return lines.join('\n');
}

const body = (owner: string | undefined) => `
## When to use it

What somebody sees who needs this: the alert, the message, the complaint. And when it is the wrong page.

## Before you start

What must be at hand: access, a second person, a quiet hour. What cannot be undone.

## Steps

<Steps>
<Step title="Look before you touch">

Say in one sentence what this step does.

<Command on="your laptop">

\`\`\`sh
kubectl --namespace <NAMESPACE> get pods
\`\`\`

</Command>
<Expect>

What a right output looks like, and what to do when it looks otherwise.

</Expect>
</Step>
<Step title="Do it">

One step, one thing. End with how the reader sees that it worked.

</Step>
</Steps>

## What can go wrong

<Rollback>

How to go back to where you were.

</Rollback>

The trap into which you fell yourself, and the way out of it.

## Whom to wake

${owner ? `<Escalate team="${owner}" when="you are stuck for ten minutes" />` : 'The team that owns it, and from which moment on.'}
`;
