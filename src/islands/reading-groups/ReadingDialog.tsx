import { useRef, useState } from 'preact/hooks';
import type { Reading, ReadingList } from '../../../api/reading-groups/readings/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { newId } from '../cohorts/new-id.ts';
import { complaintsOf, Field } from '../courses/Field.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { CopyField } from './CopyField.tsx';
import { saidIn } from './reading-words.ts';

type Props = {
  slug: string;
  /** The text to edit; undefined: a new one. */
  reading?: Reading;
  /** Whether I say what is on the list; others propose. */
  lists: boolean;
  put: (list: ReadingList) => void;
  close: () => void;
};

/** Adds a text, proposes one, or says something else of one. */
export function ReadingDialog({ slug, reading, lists, put, close }: Props) {
  const [id] = useState(() => reading?.id ?? newId());
  const [material, setMaterial] = useState(reading?.material ?? null);
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const state = reading?.state ?? (lists ? 'listed' : 'candidate');
  const done = (words: string) => (list: ReadingList) => {
    close();
    put(list);
    toast(words);
  };
  const saving = useCall<ReadingList>(
    done(reading ? 'Saved.' : lists ? 'It is on the list.' : 'It is proposed.'),
  );
  const removing = useCall<ReadingList>(done('It is gone.'));
  const all = api['reading-groups'][':group'].readings;
  const param = { group: slug, reading: id };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (sending) return;
    const said = saidIn(new FormData(event.currentTarget as HTMLFormElement), material);
    void saving.make(() =>
      reading
        ? answerTo(all[':reading'].$put({ param, json: { ...said, state } }))
        : answerTo(all.$post({ param, json: { state, readings: [{ ...said, id }] } })),
    );
  };
  const remove = () => void removing.make(() => answerTo(all[':reading'].$delete({ param })));
  const complaints = Object.fromEntries(
    Object.entries(complaintsOf(saving.failed)).map(([field, words]) => [
      field.replace(/^readings\.0\./, '').replace(/\..*/, ''),
      words,
    ]),
  );
  const isTold = Object.keys(complaints).length > 0;
  const title = reading ? 'Edit this text' : lists ? 'Add a text' : 'Propose a text';
  const field = (name: string, label: string, value: string, more: object = {}, hint?: string) => (
    <Field {...{ name, label, complaints, hint }}>
      {(tied) => <input {...tied} {...more} defaultValue={value} />}
    </Field>
  );
  return (
    <Dialog title={title} close={close}>
      <form class="stack" onSubmit={submit} ref={form}>
        {field('title', 'Title', reading?.title ?? '', { required: true, maxLength: 300 })}
        {field(
          'authors',
          'Authors',
          reading?.authors.join('; ') ?? '',
          {},
          'With a semicolon between two.',
        )}
        <div class="fields">
          {field('source', 'Published in', reading?.source ?? '', { maxLength: 200 })}
          {field('year', 'Year', `${reading?.year ?? ''}`, {
            type: 'number',
            min: -3000,
            max: 3000,
          })}
          {field('weeks', 'Meetings', `${reading?.weeks ?? 1}`, {
            type: 'number',
            min: 1,
            max: 20,
          })}
        </div>
        {field('link', 'Link', reading?.link ?? '', { type: 'url' })}
        <div class="fields">
          {field('doi', 'DOI', reading?.doi ?? '')}
          {field('isbn', 'ISBN', reading?.isbn ?? '')}
          {field('tags', 'Tags', reading?.tags.join(', ') ?? '', {}, 'With a comma between.')}
        </div>
        <CopyField
          {...{ slug, material }}
          title={() => form.current?.querySelector<HTMLInputElement>('#title')?.value ?? ''}
          put={setMaterial}
          sending={setSending}
        />
        <Failure
          failed={removing.failed ?? (isTold ? undefined : saving.failed)}
          unreached="Try again: sending it twice does no harm."
        />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={saving.busy}>
            {sending ? 'Sending the copy' : saving.busy ? 'Saving' : reading ? 'Save' : title}
          </button>
          {reading && (
            <button class="button danger" type="button" aria-busy={removing.busy} onClick={remove}>
              Take it away
            </button>
          )}
          <button class="button quiet" type="button" onClick={close}>
            Not now
          </button>
        </div>
      </form>
    </Dialog>
  );
}
