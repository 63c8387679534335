import { TEAM, WHOLE } from './written.ts';

const PARTS = `
<Steps>
<Step title="Drain the node">

<Command on="the bastion">

\`\`\`sh
kubectl drain <NODE> --context <SITE>
\`\`\`

</Command>

<Decision if="it hangs" goto="look" />

</Step>
<Step title="Look at it again" id="look">

<Escalate team="platform" when="nothing helps" />

<Include file="../../fragments/tell.md" />

<Include file="../../fragments/deep/show.mdx" />

</Step>
</Steps>

<Diagram title="The way" alt="From ill to well">

\`\`\`mermaid
flowchart LR
  ill --> well
\`\`\`

</Diagram>
`;

const PLAIN = `
- First \`ssh <HOST>\`, then into \`<NAMESPACE>\`, and no \`List<ITEM>\`.

> [!WARNING]
> Not on a **Friday**.

> Said someone.

\`\`\`sh
echo <NAMESPACE>
\`\`\`

\`\`\`java
List<ITEM> all;
\`\`\`

\`\`\`mermaid
flowchart LR
  a --> b
\`\`\`
`;

/** A page with every part of our own, a plain one, and fragments. */
export const FILES = {
  ...TEAM,
  'fragments/tell.md': '## Tell [them](../playbooks/a/plain.md)\n\nDo it `now`.\n',
  'fragments/deep/show.mdx':
    '<a href="../../playbooks/a/plain.md#top">there</a>\n\n<Video src="film.mp4" captions="film.vtt" title="A film" />\n',
  'fragments/deep/film.mp4': 'film',
  'fragments/deep/film.vtt': 'WEBVTT',
  'playbooks/a/parts.mdx': WHOLE + PARTS,
  'playbooks/a/plain.md': WHOLE + PLAIN,
};
