import { describe, expect, inject, test } from 'vitest';
import { until } from './eyes.ts';
import { watch } from './faults.ts';
import { arrive } from './visit.ts';

/** What a page could do wrong, and how the tests tell of it. */
const wrongs = [
  [
    'a promise that nobody catches',
    'void Promise.reject(new Error("lost"))',
    'Thrown: Error: lost',
  ],
  ['an error on the console', 'console.error("worn")', 'Console: worn'],
  [
    'a style of its own',
    'document.body.setAttribute("style", "color: red")',
    "Console: Applying inline style violates the following Content Security Policy directive 'style-src 'self''",
  ],
  [
    'a script of its own',
    'document.body.append(Object.assign(document.createElement("script"), { text: "1" }))',
    "Console: Executing inline script violates the following Content Security Policy directive 'script-src 'self''",
  ],
  [
    'a request to somebody else',
    'void fetch("http://127.0.0.1:9/").catch(() => 0)',
    'Console: Connecting to',
  ],
  [
    'a way to somebody else',
    'setTimeout(() => location.assign("http://127.0.0.1:9/"))',
    'Asked elsewhere: http://127.0.0.1:9/',
  ],
  ['a file that is not there', 'void fetch("/no-such-file.js")', 'Answered 404: '],
] as const;

describe('the tests notice', () => {
  test.for(wrongs)('%s', async ([, wrong, told]) => {
    const context = await arrive({});
    const faults: string[] = [];
    watch(context, inject('origin'), faults);
    const page = await context.newPage();
    await page.goto('/teams/');
    await page.evaluate(wrong);
    await until(async () => expect(faults.join('\n')).toContain(told));
    await context.close();
  });
});
