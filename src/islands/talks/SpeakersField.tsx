import { useEffect, useRef, useState } from 'preact/hooks';
import type { PersonRef } from '../../../api/people/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Initials } from '../parts/Initials.tsx';
import { useAnswer } from '../useAnswer.ts';
import type { Complaints } from './complaints.ts';
import { Complaint, tiedTo } from './Field.tsx';
import { changed } from './hidden.ts';
import { foundIn } from './speakers.ts';

type Props = {
  /** Who speaks as the form begins. */
  start: PersonRef[];
  legend?: string;
  hint?: string;
  complaints: Complaints;
};

/** Who of the staff speaks, chosen by name. */
export function SpeakersField({ start, legend, hint, complaints }: Props) {
  const [speakers, setSpeakers] = useState(start);
  const [heard, setHeard] = useState('');
  const { answer } = useAnswer(() => answerTo(api.people.$get({ query: {} })));
  const staff = answer?.is === 'value' ? answer.value.people : [];
  const name = useRef<HTMLInputElement>(null);
  const hidden = useRef<HTMLInputElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) changed(hidden.current);
    first.current = false;
  }, [speakers]);

  const add = () => {
    const person = foundIn(staff, name.current?.value ?? '');
    if (!person) return setHeard('Choose a colleague from the list.');
    const isThere = speakers.some(({ slug }) => slug === person.slug);
    setHeard(isThere ? `${person.name} is there already.` : `${person.name} is added.`);
    if (!isThere) setSpeakers([...speakers, { slug: person.slug, name: person.name }]);
    if (name.current) name.current.value = '';
    name.current?.focus();
  };
  const remove = ({ slug, name: gone }: PersonRef) => {
    setSpeakers(speakers.filter((one) => one.slug !== slug));
    setHeard(`${gone} is taken out.`);
    name.current?.focus();
  };
  return (
    <fieldset class="field talk-who">
      <legend>{legend ?? 'Who speaks'}</legend>
      <input type="hidden" name="speakers" ref={hidden} value={JSON.stringify(speakers)} />
      {speakers.length > 0 && (
        <ul class="people">
          {speakers.map((person) => (
            <li key={person.slug}>
              <Initials name={person.name} />
              <span>{person.name}</span>
              <button class="button quiet" type="button" onClick={() => remove(person)}>
                Remove<span class="visually-hidden"> {person.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="cluster">
        <label class="visually-hidden" for="speakers">
          A colleague’s name
        </label>
        <input
          {...tiedTo('speakers', complaints, true)}
          name=""
          class="talk-colleague"
          list="staff"
          placeholder="A colleague’s name"
          ref={name}
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <datalist id="staff">
          {staff.map(({ slug, name, title }) => (
            <option key={slug} value={name}>
              {title}
            </option>
          ))}
        </datalist>
        <button class="button" type="button" onClick={add}>
          Add
        </button>
      </div>
      <span class="hint" id="speakers-hint">
        {hint ?? 'They are told, may edit it, and can say no.'}
      </span>
      <Complaint name="speakers" complaints={complaints} />
      <span class="visually-hidden" role="status">
        {heard}
      </span>
    </fieldset>
  );
}
