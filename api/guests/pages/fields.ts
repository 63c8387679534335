import { html } from 'hono/html';
import type { Complaints } from '../rules.ts';
import type { Html } from './page.ts';

type Field = {
  name: string;
  label: string;
  hint?: string;
  typed: Record<string, unknown>;
  complaints: Complaints;
  more: Html | string;
};

export const valueIn = (typed: Record<string, unknown>, name: string): string =>
  typeof typed[name] === 'string' ? typed[name] : '';

/** By which a browser says the hint and the complaint with the field. */
export function ties(name: string, complaint: string | undefined, hint: boolean): Html {
  const ids = [complaint && `${name}-wrong`, hint && `${name}-hint`].filter(Boolean).join(' ');
  return html`${complaint ? html` aria-invalid="true"` : ''}${ids ? html` aria-describedby="${ids}"` : ''}`;
}

/** A line to write in. */
export function fieldOf({ name, label, hint, typed, complaints, more }: Field): Html {
  const wrong = complaints[name];
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" value="${valueIn(typed, name)}" ${more}${ties(name, wrong, Boolean(hint))}>
    ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : ''}
    ${wrongOf(name, wrong)}
  </div>`;
}

export const wrongOf = (name: string, wrong: string | undefined): Html | '' =>
  wrong ? html`<span class="complaint" id="${name}-wrong">${wrong}</span>` : '';
