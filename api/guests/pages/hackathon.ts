import { html, raw } from 'hono/html';
import { renderMarkdown } from '../../markdown/render.ts';
import { wishesMost, wishField } from '../hacks/rules.ts';
import { type Complaints, keptWords, type OpenEvent } from '../rules.ts';
import { fieldOf, ties, valueIn, wrongOf } from './fields.ts';
import { type Html, momentOf, rendered } from './page.ts';

/** When what of a hackathon begins. */
export function partsOf({ parts, endsAt, zone }: OpenEvent): Html | '' {
  if (parts.length === 0) return '';
  const rows = [...parts, { title: 'The end', startsAt: endsAt }];
  return html`<section><h2>Programme</h2><dl class="facts">${rows.map(
    ({ title, startsAt }) =>
      html`<div><dt>${title}</dt><dd><time datetime="${startsAt}">${momentOf(startsAt, zone)}</time></dd></div>`,
  )}</dl></section>`;
}

/** The ideas that the host shows outside; nobody who pitched one is named. */
export function ideasOf({ shown }: OpenEvent): Html | '' {
  if (shown.length === 0) return '';
  return html`<section class="stack"><h2>Some of the ideas</h2>${shown.map(
    ({ title, problem }) =>
      html`<div><h3>${title}</h3><div class="prose">${rendered(renderMarkdown(problem))}</div></div>`,
  )}</section>`;
}

/** What a guest is asked of a hackathon besides. */
export function hackFields(
  event: OpenEvent,
  typed: Record<string, unknown>,
  complaints: Complaints,
): Html {
  const { shown, keepDays } = event;
  const hint = `A few words with commas between, such as sewing, Python, drawing, for your hack team. ${keptWords(keepDays)}`;
  return html`
    ${fieldOf({ name: 'skills', label: 'What you bring (if you like)', hint, typed, complaints, more: raw('maxlength="600"') })}
    ${shown.length > 0 ? wishesOf(event, typed, complaints) : ''}
    <div class="field">
      <label class="open-tick"><input type="checkbox" name="named" value="yes"${valueIn(typed, 'named') ? html` checked` : ''} aria-describedby="named-hint"> <span>You may name me with what my hack team made (if you like)</span></label>
      <span class="hint" id="named-hint">Among the results and on a certificate; else it says “a guest”. ${keptWords(keepDays)}</span>
    </div>`;
}

function wishesOf(
  { shown }: OpenEvent,
  typed: Record<string, unknown>,
  complaints: Complaints,
): Html {
  const wrong = complaints.ideas;
  return html`<fieldset class="field"${ties('ideas', wrong, true)}>
    <legend>Ideas that you would choose (if you like)</legend>
    ${shown.map(({ id, title }) => {
      const field = wishField(id);
      const ticked = valueIn(typed, field) ? html` checked` : '';
      return html`<label class="open-tick"><input type="checkbox" name="${field}" value="yes"${ticked}> <span>${title}</span></label>`;
    })}
    <span class="hint" id="ideas-hint">At most ${wishesMost}. The host finds you a hack team.</span>
    ${wrongOf('ideas', wrong)}
  </fieldset>`;
}
