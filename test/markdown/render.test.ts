import { expect, test } from 'vitest';
import { renderMarkdown } from '../../api/markdown/render.ts';
import { ada, arrive } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

test.each([
  ['a *soft* and **loud** word', '<p>a <em>soft</em> and <strong>loud</strong> word</p>\n'],
  ['# One\n\n## Two\n\n##### Five', '<h3>One</h3>\n<h4>Two</h4>\n<h6>Five</h6>\n'],
  [
    '[a](https://x.example/?a=1&b=2)',
    '<p><a href="https://x.example/?a=1&amp;b=2" rel="nofollow noopener">a</a></p>\n',
  ],
  [
    '<https://x.example>',
    '<p><a href="https://x.example" rel="nofollow noopener">https://x.example</a></p>\n',
  ],
  [
    '[mail](mailto:a@x.example)',
    '<p><a href="mailto:a@x.example" rel="nofollow noopener">mail</a></p>\n',
  ],
  ['see https://x.example', '<p>see https://x.example</p>\n'],
  [
    '![a **pot**](https://x.example/p.png "t")',
    '<p><a href="https://x.example/p.png" rel="nofollow noopener">a pot</a></p>\n',
  ],
  [
    '![](https://x.example/p.png)',
    '<p><a href="https://x.example/p.png" rel="nofollow noopener">https://x.example/p.png</a></p>\n',
  ],
  [
    '[![pot](https://x.example/p.png)](https://x.example)',
    '<p><a href="https://x.example" rel="nofollow noopener">pot</a></p>\n',
  ],
  ['`<b>`', '<p><code>&lt;b&gt;</code></p>\n'],
  ['```js\n1 < 2\n```', '<pre><code class="language-js">1 &lt; 2\n</code></pre>\n'],
  [
    '|a|\n|-:|\n|1|',
    '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n</tr>\n</tbody>\n</table>\n',
  ],
])('%j becomes the HTML that it means', (text, html) => {
  expect(renderMarkdown(text)).toBe(html);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:x)',
  '[x](//evil.example)',
  '[x](file:///etc/passwd)',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x"onerror="alert(1)](https://x.example/"onload="alert(1))',
  '[x](https://x.example "t\\" onclick=\\"alert(1)")',
  '<https://x.example/"onclick="alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '```"><script>alert(1)</script>\nx\n```',
  '|a|\n|:-:|\n|<svg onload=alert(1)>|',
])('%j does no harm', (text) => {
  const html = renderMarkdown(text);
  expect(html).not.toMatch(/<(script|img|svg|iframe|object|style)\b/i);
  const withoutValues = html.replace(/"[^"]*"/g, '""');
  expect(withoutValues).not.toMatch(/<[^>]*\s(on\w+|style|src)\s*=/i);
  for (const [, address] of html.matchAll(/href="([^"]*)"/g)) {
    expect(address).toMatch(/^(https?:\/\/|mailto:)/);
  }
});

test.each([
  ['emphasis', '*_'.repeat(4_000)],
  ['brackets', '['.repeat(8_000)],
  ['links', '[a](<'.repeat(1_600)],
  ['quotes', '>'.repeat(8_000)],
  ['back-ticks', '`a``b'.repeat(1_600)],
  ['entities', '&#x'.repeat(2_600)],
  ['tables', `${'|a'.repeat(1_300)}\n${'|-'.repeat(1_300)}\n${'|b'.repeat(1_300)}`],
])('a page full of %s is rendered in less than half a second', (_, text) => {
  const began = performance.now();
  renderMarkdown(text);
  expect(performance.now() - began).toBeLessThan(500);
});

test('the preview is what the page will show', async () => {
  const { app, db } = await openPortal();
  await arrive(db);
  const adas = await browserOf(app, ada);
  expect(await adas.post('/markdown', { text: '# Bread' })).toMatchObject({
    status: 200,
    body: { html: '<h3>Bread</h3>\n' },
  });
  expect((await adas.post('/markdown', { text: 'x'.repeat(8_001) })).status).toBe(422);
});
