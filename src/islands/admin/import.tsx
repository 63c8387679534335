import { useState } from 'preact/hooks';
import type { Preview } from '../../../api/directory/table/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Failure } from '../parts/Failure.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { Planned } from './Planned.tsx';

wake('import', ImportPage);

function ImportPage() {
  return (
    <ForSignedIn what="the import" invitation="Sign in as an admin to import people.">
      {({ role }) =>
        role === 'admin' ? <Form /> : <p class="problem">Only an admin can import people.</p>
      }
    </ForSignedIn>
  );
}

function Form() {
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<Preview>();
  const look = useCall<Preview>(setPreview);
  const apply = useCall<Preview>((now) => {
    setPreview(now);
    toast('Done. It stands in the log.');
  });
  const at = api['people-table'];
  const write = (value: string) => {
    setText(value);
    setPreview(undefined);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void look.make(() => answerTo(at.$post({ json: { text } })));
      }}
    >
      <div class="field">
        <label for="table-file">A file</label>
        <input
          id="table-file"
          type="file"
          accept=".csv,.tsv,text/csv"
          onChange={({ currentTarget }) => void currentTarget.files?.[0]?.text().then(write)}
        />
      </div>
      <div class="field">
        <label for="table-text">Or the table itself</label>
        <textarea
          id="table-text"
          rows={8}
          required
          maxLength={60_000}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
      </div>
      <p>
        <button class="button primary" type="submit" aria-busy={look.busy}>
          See what would change
        </button>
      </p>
      <Failure failed={look.failed} unreached="Nothing was changed. Try again in a moment." />
      {preview && (
        <Planned
          key={JSON.stringify(preview)}
          preview={preview}
          busy={apply.busy}
          apply={(leave) => void apply.make(() => answerTo(at.$put({ json: { text, leave } })))}
        />
      )}
      <Failure failed={apply.failed} unreached="Try again: a second time changes nothing more." />
    </form>
  );
}
