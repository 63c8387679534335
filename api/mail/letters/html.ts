import { html, raw } from 'hono/html';
import type { Letter } from './rules.ts';

/** The words and addresses under each letter. */
export type Foot = { preferences: string; unsubscribe: string };

/**
 * Colours as mail programs know them, of the same hues as `src/styles/tokens.css`: first for light,
 * then for dark. No picture, no font and no address of elsewhere, so that nothing has to be allowed.
 */
const style = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 16px; background: #f6f2e6; color: #17233f;
  font: 17px/1.55 Georgia, 'Times New Roman', serif; }
main { max-width: 560px; margin: 0 auto; padding: 24px; background: #fffdf8;
  border: 1px solid #d8d2bf; border-top: 4px solid #1d4c9e; border-radius: 4px; }
h1 { margin: 0 0 16px; font-size: 24px; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 28px 0 8px; font-size: 18px; }
p { margin: 0 0 14px; overflow-wrap: anywhere; white-space: pre-line; }
dl { margin: 18px 0; padding: 14px 0; border-top: 1px solid #d8d2bf; border-bottom: 1px solid #d8d2bf; }
dt { color: #4c566e; font-size: 14px; }
dd { margin: 0 0 10px; overflow-wrap: anywhere; white-space: pre-line; }
dd:last-child { margin-bottom: 0; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: 8px 0; border-top: 1px solid #d8d2bf; overflow-wrap: anywhere; }
li span { display: block; color: #4c566e; font-size: 15px; }
a { color: #1d4c9e; }
.button { display: inline-block; padding: 11px 20px; border-radius: 4px; background: #1d4c9e;
  color: #fffdf8; text-decoration: none; }
footer { max-width: 560px; margin: 16px auto 0; color: #4c566e; font-size: 14px; }
@media (prefers-color-scheme: dark) {
  body { background: #131a2b; color: #efeadd; }
  main { background: #1b2438; border-color: #3d4963; border-top-color: #f2cf63; }
  dl, li { border-color: #3d4963; }
  dt, li span, footer { color: #bfc3cc; }
  a { color: #f2cf63; }
  .button { background: #f2cf63; color: #17233f; }
}`;

/** A letter as a page that reads well in any mail program, also in one that drops the style. */
export function htmlOf(letter: Letter, foot: Foot | undefined): string {
  const { subject, words, facts, lists, button, why } = letter;
  return String(html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>${subject}</h1>
${words.map((text) => html`<p>${text}</p>`)}
${facts.length > 0 ? html`<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${valueHtml(value)}</dd>`)}</dl>` : ''}
${lists.map(
  ({ heading, rows }) =>
    html`<h2>${heading}</h2><ul>${rows.map(
      ({ title, href, about }) =>
        html`<li><a href="${href}">${title}</a>${about ? html` <span>${about}</span>` : ''}</li>`,
    )}</ul>`,
)}
<p><a class="button" href="${button.href}">${button.words}</a></p>
</main>
<footer>
<p>${why}${foot ? html` <a href="${foot.unsubscribe}">Stop mails of this kind</a>, or <a href="${foot.preferences}">choose what you get</a>.` : ''}</p>
</footer>
</body>
</html>`);
}

/** Where to join is a link only where it is an address of the web. */
const valueHtml = (value: string) =>
  /^https?:\/\/\S+$/.test(value) ? html`<a href="${value}">${value}</a>` : value;

/** The same words for who reads plain text. */
export function textOf(letter: Letter, foot: Foot | undefined): string {
  const { subject, words, facts, lists, button, why } = letter;
  const told = facts
    .map(([name, value]) => `${name}: ${value.replaceAll('\n', '\n  ')}`)
    .join('\n');
  const parts = lists.map(({ heading, rows }) => {
    const lines = rows.map(({ title, href, about }) =>
      [`- ${title}`, about && `  ${about}`, `  ${href}`].filter(Boolean).join('\n'),
    );
    return [heading, ...lines].join('\n');
  });
  const ways = foot
    ? `\nStop mails of this kind: ${foot.unsubscribe}\nChoose what you get: ${foot.preferences}`
    : '';
  const end = `-- \n${why}${ways}`;
  const body = [subject, ...words, told, ...parts, `${button.words}: ${button.href}`, end];
  return `${body.filter(Boolean).join('\n\n')}\n`;
}
