import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { MARKDOWN } from '../../src/content/markdown.ts';
import { links } from '../../src/content/plugins.ts';
import { readContent } from '../../src/content/read.ts';
import { shelve } from '../../src/content/shelf.ts';
import { WHOLE, written } from './written.ts';

const tags: [tag: string, made: string][] = [
  ['<a href="../b/Y page.md#end">y</a>', 'href: "/playbooks/b/y-page/#end"'],
  ['Go <a href={"../b/Y page.md"} className="x">there</a>.', 'href: "/playbooks/b/y-page/"'],
  ['<img src="A.PNG" alt="a" />', 'src: "/attachments/playbooks/a/a.png"'],
  ['<a href="https://elsewhere.example/y.md">y</a>', 'href: "https://elsewhere.example/y.md"'],
  ['export const to = "y.md";\n\n<a href={to}>y</a>', 'href: to'],
];

test.each(tags)('%s leads where Markdown would', async (tag, made) => {
  const root = await written({
    'playbooks/a/x.mdx': `${WHOLE}\n${tag}\n`,
    'playbooks/a/A.PNG': '',
    'playbooks/b/Y page.md': WHOLE,
  });
  const page = shelve(await readContent(root)).content.pages.find(({ id }) => id === 'a/x');
  const fileURL = pathToFileURL(`${root}/${page?.path}`);
  const result = mdxToJs(page?.body ?? '', { features: MARKDOWN, hastPlugins: [links], fileURL });
  const { code } = await result;
  expect(code).toContain(made);
});
