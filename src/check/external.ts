import type { Fault } from '../content/fault.ts';
import type { Page } from '../content/page.ts';

const AT_ONCE = 8;
const LIMIT_MS = 10_000;
/** The page is there, and not for everyone, or not so often. */
const THERE = [401, 403, 407, 429, 451];

/** What an address answered: nothing when it is there, else what is wrong with it. */
export type Answers = Map<string, string | undefined>;

/**
 * Links to other sites that do not answer well. Each address is asked once, a few at a time, by
 * HEAD and, where that is refused, by GET. What `answers` holds already is not asked again.
 */
export async function externalFaults(
  pages: Page[],
  answers: Answers = new Map(),
  limitMs = LIMIT_MS,
): Promise<Fault[]> {
  const links = pages.flatMap((page) =>
    page.outline.links
      .filter(({ url, image }) => !image && /^https?:\/\//i.test(url))
      .map(({ url, line, column }) => ({ path: page.path, url, line, column })),
  );
  const waiting = [...new Set(links.map(({ url }) => withoutAnchor(url)))].filter(
    (url) => !answers.has(url),
  );
  const ask = async () => {
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      answers.set(url, await complaintOf(url, limitMs));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return links.flatMap(({ path, url, line, column }) => {
    const complaint = answers.get(withoutAnchor(url));
    if (complaint === undefined) return [];
    const what = `links to ${url}, which ${complaint}`;
    const mend = 'Correct the address, or take out the link.';
    return [{ path, line, column, weight: 'doubtful' as const, what, mend }];
  });
}

function withoutAnchor(url: string): string {
  return url.replace(/#.*$/, '');
}

async function complaintOf(url: string, limitMs: number): Promise<string | undefined> {
  if (!URL.canParse(url)) return 'is no address';
  const head = await answerOf(url, 'HEAD', limitMs);
  if (head === undefined || head === SILENT) return told(head, limitMs);
  return told(await answerOf(url, 'GET', limitMs), limitMs);
}

const SILENT = 'silent';

/** Nothing when it is there; a status or a reason when it is not. */
async function answerOf(url: string, method: string, limitMs: number) {
  const headers = { 'user-agent': 'potluck-check' };
  try {
    const response = await fetch(url, { method, headers, signal: AbortSignal.timeout(limitMs) });
    await response.body?.cancel();
    return response.ok || THERE.includes(response.status) ? undefined : response.status;
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return SILENT;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return String(cause instanceof Error ? cause.message || cause.name : cause);
  }
}

function told(answer: Awaited<ReturnType<typeof answerOf>>, limitMs: number): string | undefined {
  if (answer === undefined) return undefined;
  if (answer === SILENT) return `does not answer within ${limitMs / 1_000} s`;
  return typeof answer === 'number' ? `answers ${answer}` : `cannot be reached: ${answer}`;
}
