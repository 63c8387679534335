import type { Browser, Page } from 'playwright-core';

/** Milliseconds; `firstRowMs` and `readyMs` after the slash, with 60 ms to each letter typed. */
export type Seen = {
  /** The main thread's longest silence by the clock: other work on the machine counts too. */
  worstGapMs: number;
  /** The main thread's longest task by its own processor time: what the page itself does. */
  worstTaskMs: number;
  firstRowMs: number;
  readyMs: number;
  errors: string[];
};

/** Opens the search, types while it loads, and watches the main thread. */
export async function load(open: Browser, url: string, question: string): Promise<Seen> {
  const page = await open.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  await open.startTracing(page, { categories: ['toplevel', 'disabled-by-default-toplevel'] });
  await page.evaluate(watchGaps);
  const start = performance.now();
  await page.keyboard.press('/');
  await page.waitForSelector('.search-input');
  const firstRow = page.waitForSelector('.search-row').then(() => performance.now() - start);
  for (const letter of question) await page.keyboard.type(letter, { delay: 60 });
  await page.waitForFunction(() => {
    const note = document.querySelector('.search-note')?.textContent ?? '';
    return /\d pages?(\.| with)/.test(note) && !note.includes('Fetching');
  });
  const readyMs = performance.now() - start;
  const firstRowMs = await firstRow;
  const worstGapMs = await worstGap(page);
  const worstTaskMs = worstTask(String(await open.stopTracing()));
  await page.close();
  return { worstGapMs, worstTaskMs, firstRowMs, readyMs, errors };
}

const worstGap = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset.gap));

/** Of a trace: `ph` is the kind of event, `tdur` processor time in microseconds. */
type Traced = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  tdur?: number;
  args?: { name?: string };
};

function worstTask(trace: string): number {
  const events: Traced[] = JSON.parse(trace).traceEvents;
  const main = events.filter((event) => event.ph === 'M' && event.args?.name === 'CrRendererMain');
  const tasks = events.filter(
    (event) =>
      event.name.endsWith('RunTask') &&
      main.some((thread) => thread.pid === event.pid && thread.tid === event.tid),
  );
  if (!tasks.length) throw new Error('the trace holds no task of a main thread');
  return Math.max(...tasks.map((task) => task.tdur ?? 0)) / 1000;
}

function watchGaps(): void {
  const { port1, port2 } = new MessageChannel();
  let before = performance.now();
  let worst = 0;
  port1.onmessage = () => {
    const now = performance.now();
    worst = Math.max(worst, now - before);
    before = now;
    document.documentElement.dataset.gap = worst.toFixed(1);
    setTimeout(() => port2.postMessage(0), 1);
  };
  port2.postMessage(0);
}
