import { useRef } from 'preact/hooks';
import { newId } from '../cohorts/new-id.ts';
import { type Complaints, Field } from '../courses/Field.tsx';
import { limits } from './limits.ts';
import type { Values } from './values.ts';

type Props = {
  values: Values;
  change: (more: Partial<Values>) => void;
  complaints: Complaints;
};

/** Questions that the host sets; a pitch may answer one of them. */
export function ChallengesField({ values, change, complaints }: Props) {
  const add = useRef<HTMLButtonElement>(null);
  const { challenges } = values;
  const say = (at: number, more: Partial<Values['challenges'][number]>) =>
    change({ challenges: challenges.map((one, n) => (n === at ? { ...one, ...more } : one)) });
  return (
    <fieldset class="stack">
      <legend>Challenges</legend>
      <p class="quiet">Questions that you would like to see answered. There need be none.</p>
      {challenges.map(({ id, title, about }, at) => (
        <div class="fields hack-challenge" key={id}>
          <Field name={`challenges.${at}.title`} label={`Challenge ${at + 1}`} {...{ complaints }}>
            {(tied) => (
              <input
                {...tied}
                required
                maxLength={limits().title}
                value={title}
                onInput={({ currentTarget }) => say(at, { title: currentTarget.value })}
              />
            )}
          </Field>
          <Field name={`challenges.${at}.about`} label="More about it" {...{ complaints }}>
            {(tied) => (
              <input
                {...tied}
                maxLength={limits().about}
                value={about}
                onInput={({ currentTarget }) => say(at, { about: currentTarget.value })}
              />
            )}
          </Field>
          <button
            class="button quiet"
            type="button"
            onClick={() => {
              change({ challenges: challenges.filter((_, n) => n !== at) });
              add.current?.focus();
            }}
          >
            Remove<span class="visually-hidden"> challenge {at + 1}</span>
          </button>
        </div>
      ))}
      {challenges.length < limits().challenges && (
        <button
          class="button"
          type="button"
          ref={add}
          onClick={() =>
            change({ challenges: [...challenges, { id: newId(), title: '', about: '' }] })
          }
        >
          Add a challenge
        </button>
      )}
    </fieldset>
  );
}
