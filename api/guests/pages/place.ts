import { html, raw } from 'hono/html';
import encodeQR from 'qr';
import { kindWords } from '../../events/phases/rules.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import type { OpenEvent } from '../rules.ts';
import type { CaughtMail } from '../schema.ts';
import { factsOf, type Html, keptOf, pageOf, rendered, whenOf } from './page.ts';

type OfGuest = { event: OpenEvent; name: string; action: string };

const headOf = (event: OpenEvent, words: string): Html =>
  html`<header class="page-head"><h1>${words}</h1><p class="lede">${event.title}</p></header>`;

/** What everybody reads who asked, whether they were known or not. */
export function askedPage(event: OpenEvent, caught?: readonly CaughtMail[]): Html {
  return pageOf({
    title: 'Look into your mail',
    secret: true,
    body: html`<article class="stack">
      ${headOf(event, 'Look into your mail')}
      <p>We have written to the address that you gave. Open the link in that mail and press its button: then your place is yours. The link is good for two hours.</p>
      <p class="quiet">Nothing there? Look among what was sorted out, and see that the address is right.</p>
      <p><a class="button" href="/open/${event.slug}/">Back to the page</a></p>
      ${caught ? caughtOf(event, caught) : ''}
    </article>`,
  });
}

/** In the demo nothing leaves the house: here is what guests would have in their mail. */
function caughtOf({ slug }: OpenEvent, caught: readonly CaughtMail[]): Html {
  const path = new RegExp(`/open/${slug}/\\w+/[\\w-]{43}`);
  return html`<section class="panel stack" aria-labelledby="caught">
    <h2 id="caught">Mail to guests of the demo</h2>
    <p class="quiet">Nothing leaves the house here. The newest stands first; a moment after asking, <a href="/open/${slug}/asked">look again</a>.</p>
    <ul>${caught.map(
      ({ to, subject, text }) =>
        html`<li>${to}: <a href="${path.exec(text)?.[0] ?? ''}">${subject}</a></li>`,
    )}</ul>
  </section>`;
}

/** Behind the link in the mail: looking at it changes nothing, for programs look first. */
export function confirmPage({ event, name, action }: OfGuest): Html {
  return pageOf({
    title: 'Yes, I come',
    secret: true,
    body: html`<article class="stack">
      ${headOf(event, `Do you want to come, ${name}?`)}
      ${factsOf(event)}
      <form method="post" action="${action}"><button class="button primary" type="submit">Yes, I come</button></form>
      <p class="quiet">Was it not you who asked? Then do nothing: without this button nobody has a place, and what was typed is deleted.</p>
    </article>`,
  });
}

/** Words where there is nothing to do but to begin anew. */
export function endPage(event: OpenEvent, title: string, words: string): Html {
  return pageOf({
    ...{ title, secret: true },
    body: html`<article class="stack">${headOf(event, title)}<p>${words}</p>
      <p><a class="button" href="/open/${event.slug}/">To the page of the ${kindWords[event.kind]}</a></p></article>`,
  });
}

type Place = OfGuest & {
  state: string | null;
  place: number;
  /** What their hack team works on; null: they are in none. */
  team: string | null;
  /** Whether they may be named on what stays. */
  named: boolean;
  over: boolean;
  /** What the front desk reads: an address whose secret no server sees. */
  code: string;
};

/** Where a guest stands. */
export function standWords({ state, place }: Pick<Place, 'state' | 'place'>): string {
  if (state === 'confirmed') return 'You have a seat.';
  if (state === 'waiting') {
    return place === 1
      ? 'You wait, and are the first in the list. We write as soon as a seat is free.'
      : `You wait, number ${place} in the list. We write as soon as a seat is free.`;
  }
  return 'You have no place.';
}

/** A guest's own place, with what they need for the evening and the way to give it up. */
export function placePage(shown: Place): Html {
  const { event, name, action, state, over } = shown;
  const can = state !== null && !over && !event.cancelled;
  return pageOf({
    title: 'Your place',
    secret: true,
    body: html`<article class="stack">
      ${headOf(event, `Hello, ${name}`)}
      <p role="status"><strong>${event.cancelled ? 'It was cancelled.' : standWords(shown)}</strong></p>
      ${factsOf(event)}
      ${teamOf(shown)}
      ${can ? codeOf(shown) : ''}
      ${
        event.directions
          ? html`<section><h2>How to get there</h2><div class="prose">${rendered(renderMarkdown(event.directions))}</div></section>`
          : ''
      }
      ${
        can
          ? html`<form class="stack" method="post" action="${action}">
              <p>Can you not come? Then somebody who waits gets your place.</p>
              <p><button class="button danger" type="submit">${state === 'waiting' ? 'Leave the list' : 'Give my place up'}</button></p>
            </form>`
          : html`<p><a class="button" href="/open/${event.slug}/">To the page of the ${kindWords[event.kind]}</a></p>`
      }
      ${keptOf(event)}
    </article>`,
  });
}

/** The hack team into which the host put a guest; once it is over, a sheet to print. */
function teamOf({ event, name, team, named, over, state }: Place): Html | '' {
  if (event.kind !== 'hackathon' || state !== 'confirmed' || event.cancelled) return '';
  if (team === null) {
    return over ? '' : html`<p>The host finds you a hack team, and we write to you.</p>`;
  }
  if (!over) return html`<p>You are in the hack team around <strong>${team}</strong>.</p>`;
  const { day } = whenOf(event);
  return html`<section class="panel stack" aria-labelledby="certificate">
    <h2 id="certificate">Certificate of taking part</h2>
    <p><strong>${named ? name : 'A guest'}</strong> took part in the hackathon <strong>${event.title}</strong>, from ${day} on, and built <strong>${team}</strong> with their hack team.</p>
    <p class="quiet">Print this page to keep it: the link ends a day after the end.</p>
  </section>`;
}

/** What a guest shows at the entrance; on their own phone it leads here. */
const codeOf = ({ code }: Place): Html => html`<section class="stack" aria-labelledby="at-the-door">
  <h2 id="at-the-door">At the door</h2>
  <p>Show this code, or say your name.</p>
  <div class="qr" role="img" aria-label="The code of your place">${raw(encodeQR(code, 'svg', { ecc: 'medium', border: 4 }))}</div>
</section>`;
