import MarkdownIt from 'markdown-it';

/**
 * The one sanitiser of people's words: plain Markdown without HTML. What it makes holds under our
 * Content-Security-Policy: no style attribute, nothing loaded from elsewhere, and links only to
 * http, https and mailto.
 */
const markdown = new MarkdownIt('default', { html: false, linkify: false, maxNesting: 20 });

const safeAddress = /^(https?:\/\/|mailto:)/i;
markdown.validateLink = (address) => safeAddress.test(address.trim());

// A heading in someone's words stands below the page's own title and headings.
const demotion = 2;
const deepest = 6;

markdown.core.ruler.push('portal', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = demoted(token.tag);
    // The alignment of a table's column, which would be a style attribute.
    token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null;
    for (const child of token.children ?? []) {
      if (child.type === 'link_open') child.attrSet('rel', 'nofollow noopener');
    }
  }
});

function demoted(tag: string): string {
  return `h${Math.min(Number(tag.slice(1)) + demotion, deepest)}`;
}

// An image would be fetched from a stranger: its address becomes a link, or only its words where
// it stands in a link already.
markdown.renderer.rules.image = (tokens, index, options, env, self) => {
  const image = tokens[index];
  const { escapeHtml } = markdown.utils;
  const address = String(image?.attrGet('src') ?? '');
  const words = self.renderInlineAsText(image?.children ?? [], options, env) || address;
  if (isInsideLink(tokens.slice(0, index))) return escapeHtml(words);
  return `<a href="${escapeHtml(address)}" rel="nofollow noopener">${escapeHtml(words)}</a>`;
};

function isInsideLink(before: { type: string }[]): boolean {
  return before.findLast(({ type }) => type.startsWith('link_'))?.type === 'link_open';
}

/** Plain Markdown as HTML that may stand in any page of ours. */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}
