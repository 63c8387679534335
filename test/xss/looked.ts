import type { Page } from 'playwright-core';

/** What a page says, with every attribute (`all`), and what a payload made of it (`wrong`). */
export type Looked = { text: string; all: string; wrong: Wrong[] };
/** `word` is the one that stands before it: that of the text that did it. */
export type Wrong = { what: string; word: string };

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

export async function lookedAt(page: Page): Promise<Looked> {
  const { text, values, wrong } = await page.evaluate(() => {
    const text: string[] = [document.title, document.body.textContent];
    const values: string[] = [];
    const wrong: Wrong[] = '__pwned' in window ? [{ what: 'a payload ran', word: '' }] : [];
    const wordIn = (some: string) => some.match(/xq[0-9a-z]+z\b/g)?.at(-1);
    const wordBefore = (element: Element): string => {
      const before = document.createRange();
      before.setStart(document.documentElement, 0);
      before.setEndBefore(element);
      return wordIn(element.outerHTML.slice(0, 400)) ?? wordIn(before.toString()) ?? '';
    };
    for (const element of document.querySelectorAll('*')) {
      const notice = (how: string) => {
        const what = `${how}: ${element.outerHTML.slice(0, 200)}`;
        wrong.push({ what, word: wordBefore(element) });
      };
      const made = '.pwned, base, object, embed, style, math, form[action*=pwned]';
      if (element.matches(made)) notice('made');
      for (const { name, value } of element.attributes) {
        values.push(value);
        const runs = /^(on.*|srcdoc|style|formaction)$/.test(name);
        if (runs || /^\s*(javascript|vbscript|data:text)/i.test(value)) notice('runs');
        const loads = /^(src|srcset|href|xlink:href|data|action|poster)$/.test(name);
        if (loads && value.includes('pwned.invalid') && !element.matches('a')) {
          notice('asks elsewhere');
        }
      }
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        text.push(element.value);
      }
    }
    return { text, values, wrong };
  });
  const said = squeezed(text.join(' '));
  return { text: said, all: `${said} ${values.join(' ')}`, wrong };
}
