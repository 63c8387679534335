import type { MaterialKind } from '../../../api/materials/schema.ts';
import { whatWords } from './words.ts';

type Props = {
  kind: MaterialKind;
  title: string;
  put: (said: { kind?: MaterialKind; title?: string }) => void;
};

const kinds = Object.keys(whatWords) as MaterialKind[];

/** What kind of material it is, and how it is called. */
export function WhatFields({ kind, title, put }: Props) {
  return (
    <div class="fields">
      <div class="field">
        <label for="material-kind">What is it?</label>
        <select
          id="material-kind"
          value={kind}
          onChange={({ currentTarget }) => put({ kind: currentTarget.value as MaterialKind })}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {each === 'other' ? 'Something else' : whatWords[each]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="material-title">Title</label>
        <input
          id="material-title"
          required
          maxLength={120}
          value={title}
          onInput={({ currentTarget }) => put({ title: currentTarget.value })}
        />
      </div>
    </div>
  );
}
