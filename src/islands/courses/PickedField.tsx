import { useRef, useState } from 'preact/hooks';
import { type Complaints, Field } from './Field.tsx';

export type Choice = { key: string; words: string };

type Props = {
  name: string;
  label: string;
  hint?: string;
  complaints: Complaints;
  picked: Choice[];
  /** What can be picked; undefined while it loads. */
  choices: Choice[] | undefined;
  most: number;
  change: (picked: Choice[]) => void;
};

/** Several of a known many: typed, suggested, added, and taken away again. */
export function PickedField({
  name,
  label,
  hint,
  complaints,
  picked,
  choices,
  most,
  change,
}: Props) {
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const left = choices?.filter(({ key }) => !picked.some((one) => one.key === key)) ?? [];
  const add = (words: string, isSure: boolean) => {
    const found = left.find((one) => one.words.toLowerCase() === words.trim().toLowerCase());
    setTyped(found ? '' : words);
    setUnknown(found || !isSure || !words.trim() ? '' : `“${words.trim()}” is not on the list.`);
    if (found) change([...picked, found]);
  };
  const said = unknown ? { ...complaints, [name]: unknown } : complaints;
  return (
    <div class="stack course-picked">
      <Field name={name} label={label} hint={hint} complaints={said}>
        {(tied) => (
          <div class="cluster">
            <input
              {...tied}
              ref={input}
              list={`${name}-list`}
              autocomplete="off"
              disabled={picked.length >= most}
              value={typed}
              onInput={({ currentTarget }) => add(currentTarget.value, false)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add(typed, true);
              }}
              onBlur={() => add(typed, true)}
            />
            <datalist id={`${name}-list`}>
              {left.map(({ key, words }) => (
                <option key={key} value={words} />
              ))}
            </datalist>
          </div>
        )}
      </Field>
      {picked.length > 0 && (
        <ul class="cluster course-chips" aria-label={`${label}: chosen`}>
          {picked.map((one) => (
            <li key={one.key}>
              {one.words}{' '}
              <button
                type="button"
                class="button quiet"
                onClick={() => {
                  change(picked.filter(({ key }) => key !== one.key));
                  input.current?.focus();
                }}
              >
                Remove<span class="visually-hidden"> {one.words}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
