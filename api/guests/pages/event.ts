import { html, raw } from 'hono/html';
import { kindWords } from '../../events/phases/rules.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { type Complaints, closedWords, isFull, keptWords, type OpenEvent } from '../rules.ts';
import { answerLength, type GuestQuestion } from '../schema.ts';
import { fieldOf, ties, valueIn, wrongOf } from './fields.ts';
import { hackFields, ideasOf, partsOf } from './hackathon.ts';
import { factsOf, type Html, keptOf, pageOf, rendered, whenOf } from './page.ts';

type Shown = {
  event: OpenEvent;
  origin: string;
  now: Date;
  /** What was sent and not accepted, by field, and what is wrong with it. */
  typed?: Record<string, unknown>;
  complaints?: Complaints;
};

/** What those outside read of an event, with the form by which they sign up. */
export function eventPage({ event, origin, now, typed = {}, complaints = {} }: Shown): Html {
  const closed = closedWords(event, now);
  const kind = kindWords[event.kind];
  return pageOf({
    title: event.title,
    head: headOf(event, origin),
    body: html`<article class="stack">
      <header class="page-head">
        <p><span class="kind" data-kind="${event.kind}">${kind[0]?.toUpperCase()}${kind.slice(1)}</span></p>
        <h1>${event.title}</h1>
      </header>
      ${factsOf(event)}
      <div class="prose">${rendered(renderMarkdown(event.abstract))}</div>
      ${partsOf(event)}
      ${ideasOf(event)}
      ${event.speakers
        .filter(({ bio }) => bio)
        .map(
          ({ name, bio }) =>
            html`<section><h2>${name}</h2><div class="prose">${rendered(renderMarkdown(bio))}</div></section>`,
        )}
      ${
        event.directions
          ? html`<section><h2>How to get there</h2><div class="prose">${rendered(renderMarkdown(event.directions))}</div></section>`
          : ''
      }
      <section class="panel stack" aria-labelledby="come">
        <h2 id="come">Come along</h2>
        ${closed ? html`<p>${closed}</p>` : formOf(event, typed, complaints)}
      </section>
    </article>`,
  });
}

function formOf(event: OpenEvent, typed: Record<string, unknown>, complaints: Complaints): Html {
  const full = isFull(event);
  const wrong = Object.keys(complaints).length;
  return html`
    <p>${full ? `Every seat${event.guestRoom === null ? '' : ' for guests'} is taken. Ask all the same, and you wait in the order of asking.` : 'There are seats left.'}</p>
    ${wrong > 0 ? html`<p class="problem" role="alert">${wrong === 1 ? 'One thing needs' : `${wrong} things need`} another look.</p>` : ''}
    <form class="stack" method="post" action="/open/${event.slug}/requests" novalidate>
      ${fieldOf({ name: 'name', label: 'Name', typed, complaints, more: raw('autocomplete="name" maxlength="120" required') })}
      ${fieldOf({ name: 'mail', label: 'Mail address', hint: 'We send you a link there. Your seat is yours once you opened it and pressed the button.', typed, complaints, more: raw('type="email" autocomplete="email" maxlength="254" required') })}
      ${event.kind === 'hackathon' ? hackFields(event, typed, complaints) : ''}
      ${event.questions.map((question) => questionOf(question, typed, complaints))}
      ${keptOf(event)}
      <p><button class="button primary" type="submit">${full ? 'Ask for a place in the list' : 'Ask for a seat'}</button></p>
    </form>`;
}

/** A question, with what its answer is for and how long it is kept. */
function questionOf(
  { id, words, purpose, form, required, keepDays }: GuestQuestion,
  typed: Record<string, unknown>,
  complaints: Complaints,
): Html {
  const wrong = complaints[id];
  const label = html`${words}${required ? '' : ' (if you like)'}`;
  const hint = html`<span class="hint" id="${id}-hint">${purpose} ${keptWords(keepDays)}</span>`;
  if (form === 'tick') {
    const ticked = valueIn(typed, id) ? html` checked` : '';
    return html`<div class="field">
      <label class="open-tick"><input type="checkbox" name="${id}" value="yes"${ticked}${ties(id, wrong, true)}> <span>${label}</span></label>
      ${hint}${wrongOf(id, wrong)}
    </div>`;
  }
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <textarea class="short" id="${id}" name="${id}" rows="2" maxlength="${answerLength}"${ties(id, wrong, true)}>${valueIn(typed, id)}</textarea>
    ${hint}${wrongOf(id, wrong)}
  </div>`;
}

/** For search engines and shared links; data is no script, so the policy lets it stand. */
function headOf(event: OpenEvent, origin: string): Html {
  const url = `${origin}/open/${event.slug}/`;
  const picture = `${origin}/open-evening.png`;
  const { day, clock } = whenOf(event);
  const summary = [day, clock, event.place].filter(Boolean).join(' · ');
  const schema = {
    '@context': 'https://schema.org',
    ...{ '@type': 'Event', name: event.title, url, image: picture, description: summary },
    ...{ startDate: event.startsAt, endDate: event.endsAt },
    eventStatus: `https://schema.org/Event${event.cancelled ? 'Cancelled' : 'Scheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    ...(event.place && { location: { '@type': 'Place', name: event.place, address: event.place } }),
    ...(event.hostName && { organizer: { '@type': 'Person', name: event.hostName } }),
    performer: event.speakers.map(({ name }) => ({ '@type': 'Person', name })),
  };
  const data = JSON.stringify(schema).replaceAll('<', '\\u003c');
  return html`<meta name="description" content="${summary}">
    <link rel="canonical" href="${url}">
    <meta property="og:type" content="website">
    <meta property="og:title" content="${event.title}">
    <meta property="og:description" content="${summary}">
    <meta property="og:url" content="${url}">
    <meta property="og:image" content="${picture}">
    <meta property="og:image:width" content="1200">
    <meta property="og:image:height" content="630">
    <meta property="og:image:alt" content="A pot on a table that is laid">
    <meta name="twitter:card" content="summary_large_image">
    <script type="application/ld+json">${raw(data)}</script>`;
}
