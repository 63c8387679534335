import { type Entry, entryOf, type Found, type Problem, sorted } from './entry.ts';

/**
 * A Markdown list of links, one text a line: `- [Title](https://…), by whom, 1978`. A bare address is
 * its own title; headings, quotes and empty lines are passed over.
 */
export function readLinks(text: string): Found {
  const found = text.split(/\r?\n/).flatMap((raw, at): (Entry | Problem)[] => {
    const words = raw.trim();
    if (!words || /^(#|>|---|===)/.test(words)) return [];
    return [linkOf(words.replace(/^([-*+]|\d+[.)])\s+(\[[ xX]\]\s+)?/, ''), at + 1)];
  });
  return sorted(found);
}

function linkOf(words: string, line: number): Entry | Problem {
  const named =
    /^\*{0,2}\[((?:[^\][]|\[[^\]]*\])+)\]\(\s*<?(https?:\/\/(?:[^\s()<>]|\([^\s()]*\))+)>?(?:\s+"[^"]*")?\s*\)\*{0,2}(.*)$/.exec(
      words,
    );
  const bare = /^<?(https?:\/\/[^\s<>]+)>?(.*)$/.exec(words);
  const link = named?.[2] ?? bare?.[1];
  if (!link) return { line, message: 'There is no link in this line.' };
  const rest = (named?.[3] ?? bare?.[2] ?? '').replace(/^[\s,;:–—-]+/, '');
  const year = /\b(1[5-9]\d\d|20\d\d)\b/.exec(rest)?.[1];
  const title = (named?.[1] ?? titleOf(link)).replace(/[*_`]/g, '');
  return entryOf(
    {
      title,
      authors: authorsIn(rest),
      year: year ? Number(year) : null,
      link,
      doi: /^https?:\/\/(?:dx\.)?doi\.org\/(.+)$/i.exec(link)?.[1],
    },
    line,
  );
}

/** `by Leslie Lamport and K. Mani Chandy, 1985`: names up to a year or a bracket. */
function authorsIn(rest: string): string[] {
  const said = rest.replace(/^by\s+/i, '').split(/[(\d.;]{1}(?=\s|\d|$)/)[0] ?? '';
  return said
    .split(/,|\band\b|&/)
    .map((name) => name.trim())
    .filter((name) => /^\p{Lu}[\p{L}.'’-]*( [\p{L}.'’-]+){1,4}$/u.test(name));
}

/** The last words of an address. */
function titleOf(link: string): string {
  const { hostname, pathname } = new URL(link);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  return (
    decoded(last.replace(/\.\w{2,5}$/, ''))
      .replace(/[-_+]+/g, ' ')
      .trim() || hostname
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
