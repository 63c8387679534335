import { useState } from 'preact/hooks';
import type { ImportPreview, ReadingList } from '../../../api/reading-groups/readings/schema.ts';
import type { Answer } from '../answer.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { newId } from '../cohorts/new-id.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { ImportChoice } from './ImportChoice.tsx';

type Props = {
  slug: string;
  /** Whether I say what is on the list; others propose. */
  lists: boolean;
  put: (list: ReadingList) => void;
  close: () => void;
};

/** As many as the service takes at once. */
const SENT_MOST = 50;
type Entries = (ImportPreview['entries'][number] & { id: string })[];

/** Reads a file of references or a pasted list, shows what was understood, and brings it in. */
export function ImportDialog({ slug, lists, put, close }: Props) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<Omit<ImportPreview, 'entries'> & { entries: Entries }>();
  const param = { group: slug };
  const reading = useCall<ImportPreview>((preview) =>
    // Ids are made once, so that what is sent twice is there once.
    setFound({ ...preview, entries: preview.entries.map((one) => ({ ...one, id: newId() })) }),
  );
  const bringing = useCall<ReadingList>((list) => {
    close();
    put(list);
    toast('They are in.');
  });
  const preview = (event: SubmitEvent) => {
    event.preventDefault();
    void reading.make(() =>
      answerTo(api['reading-groups'][':group']['import-preview'].$post({ param, json: { text } })),
    );
  };
  const bring = (chosen: Entries) => void bringing.make(() => sendAll(slug, lists, chosen));
  return (
    <Dialog title="Bring a whole list" close={close}>
      {found ? (
        <ImportChoice
          found={found}
          busy={bringing.busy}
          lists={lists}
          bring={bring}
          back={() => setFound(undefined)}
        />
      ) : (
        <form class="stack" onSubmit={preview}>
          <div class="field">
            <label for="pasted">BibTeX, CSL-JSON, RIS, or a Markdown list of links</label>
            <textarea
              id="pasted"
              rows={9}
              required
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
          </div>
          <div class="field">
            <label for="file">Or a file</label>
            <input
              id="file"
              type="file"
              accept=".bib,.ris,.json,.md,.txt"
              onChange={({ currentTarget }) =>
                void currentTarget.files?.[0]?.text().then((content) => setText(content))
              }
            />
          </div>
          <div class="cluster">
            <button class="button primary" type="submit" aria-busy={reading.busy}>
              {reading.busy ? 'Reading it' : 'See what is in it'}
            </button>
            <button class="button quiet" type="button" onClick={close}>
              Not now
            </button>
          </div>
        </form>
      )}
      <Failure
        failed={reading.failed ?? bringing.failed}
        unreached="Try again: sending it twice does no harm."
      />
    </Dialog>
  );
}

/** Some at a time; the answer to the last has all of them. */
async function sendAll(
  group: string,
  lists: boolean,
  chosen: Entries,
): Promise<Answer<ReadingList>> {
  const readings = chosen.map(({ line: _, ...said }) => said);
  const state = lists ? ('listed' as const) : ('candidate' as const);
  for (let at = 0; ; at += SENT_MOST) {
    const json = { state, readings: readings.slice(at, at + SENT_MOST) };
    const answer = await answerTo(
      api['reading-groups'][':group'].readings.$post({ param: { group }, json }),
    );
    if (answer.is !== 'value' || at + SENT_MOST >= readings.length) return answer;
  }
}
