import { html, raw } from 'hono/html';
import type { OpenEvent } from '../rules.ts';
import { keptWords } from '../rules.ts';

export type Html = ReturnType<typeof html>;

type Page = {
  title: string;
  /** Of a page that is for one guest alone: no search engine, and no address for the next site. */
  secret?: boolean;
  head?: Html | '';
  body: Html;
};

/** A page for those outside: it leads nowhere inside, and works without a script. */
export function pageOf({ title, secret = false, head = '', body }: Page): Html {
  return html`<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · Potluck</title>
    ${secret ? html`<meta name="robots" content="noindex">` : ''}
    ${head}
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/open.css">
  </head>
  <body class="open">
    <a class="skip-link" href="#main">Skip to the page</a>
    <header class="open-header"><p class="wrap">Potluck</p></header>
    <main id="main" tabindex="-1">${body}</main>
    <footer class="open-footer"><p class="wrap">Everyone brings something.</p></footer>
  </body>
</html>`;
}

type When = Pick<OpenEvent, 'startsAt' | 'endsAt' | 'zone'>;

/** `Friday 4 December 2026` and `18:30 to 21:00, Lisbon time`. */
export function whenOf({ startsAt, endsAt, zone }: When): { day: string; clock: string } {
  const format = (options: Intl.DateTimeFormatOptions, at: string) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone }).format(new Date(at));
  const day = (at: string) =>
    format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, at).replace(
      ',',
      '',
    );
  const time = (at: string) => format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);
  const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  const until = day(endsAt) === day(startsAt) ? time(endsAt) : `${day(endsAt)} ${time(endsAt)}`;
  return { day: day(startsAt), clock: `${time(startsAt)} to ${until}, ${city} time` };
}

/** `Thursday 26 November, 13:30`. */
export function momentOf(at: string, zone: OpenEvent['zone']): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone } as const;
  const day = new Intl.DateTimeFormat('en-GB', options).format(new Date(at)).replace(',', '');
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return `${day}, ${new Intl.DateTimeFormat('en-GB', clock).format(new Date(at))}`;
}

/** When, where and with whom: what everybody outside may know. */
export function factsOf(event: OpenEvent): Html {
  const { day, clock } = whenOf(event);
  const names = [event.hostName, ...event.speakers.map(({ name }) => name)].filter(Boolean);
  const facts: [string, Html | string][] = [
    ['When', html`<time datetime="${event.startsAt}">${day}<br>${clock}</time>`],
    ['Where', event.place || 'Told to those who come'],
  ];
  if (names.length > 0) facts.push(['With', names.join(', ')]);
  return html`<dl class="facts">${facts.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

/** What is kept of a guest, and for how long. */
export const keptOf = ({ kind, keepDays }: OpenEvent): Html =>
  html`<p class="quiet">We keep your name and your mail address to run this ${kind === 'hackathon' ? 'hackathon' : 'evening'} and to write to you about it. ${keptWords(keepDays)}</p>`;

/** Text of our own renderer, which lets no HTML of people through. */
export const rendered = (text: string): Html => html`${raw(text)}`;
