import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadTexts } from '../../../api/reading-groups/archive/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { ReadRow } from './ReadRow.tsx';
import { addressOf, type Wanted, wantedHere } from './wanted.ts';

/** Who types still is not asked about at every letter. */
const TYPING_MS = 250;

function Archive() {
  return (
    <ForSignedIn
      what="what was read"
      invitation="What we read together is for everyone who works here. Sign in to look through it."
    >
      {() => <Asked />}
    </ForSignedIn>
  );
}

function Asked() {
  const [wanted, setWanted] = useState(wantedHere);
  const current = useRef(wanted);
  current.current = wanted;
  const asking = useAnswer(() => answerTo(api.readings.$get({ query: current.current })));
  const typing = useRef<ReturnType<typeof setTimeout>>();
  const shown = JSON.stringify(wanted);
  const first = useRef(shown);
  useEffect(() => {
    if (first.current === shown) return;
    first.current = shown;
    clearTimeout(typing.current);
    typing.current = setTimeout(asking.again, TYPING_MS);
  }, [shown]);
  useEffect(() => {
    const back = () => setWanted(wantedHere());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const want = (change: Partial<Wanted>) => {
    // Another question begins at its first page.
    const next = { ...wanted, before: '', ...change };
    history['words' in change ? 'replaceState' : 'pushState'](null, '', addressOf(next));
    setWanted(next);
  };
  const groups = asking.answer?.is === 'value' ? asking.answer.value.groups : [];
  return (
    <>
      <search>
        <form class="fields archive-fields" onSubmit={(event) => event.preventDefault()}>
          <p class="field">
            <label for="read-words">Words, an author, or what was said</label>
            <input
              id="read-words"
              type="search"
              autoComplete="off"
              spellcheck={false}
              maxLength={200}
              value={wanted.words}
              onInput={({ currentTarget }) => want({ words: currentTarget.value })}
            />
          </p>
          <p class="field">
            <label for="read-group">Group</label>
            <select
              id="read-group"
              value={wanted.group}
              onChange={({ currentTarget }) => want({ group: currentTarget.value })}
            >
              <option value="">Any group</option>
              {groups.map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title}
                </option>
              ))}
            </select>
          </p>
        </form>
      </search>
      <Answered asking={asking} what="what was read">
        {(found) => <Listed found={found} wanted={wanted} want={want} />}
      </Answered>
    </>
  );
}

type Props = { found: ReadTexts; wanted: Wanted; want: (change: Partial<Wanted>) => void };

function Listed({ found, wanted, want }: Props) {
  const { readings, before } = found;
  if (readings.length === 0) {
    return wanted.words || wanted.group ? (
      <div class="empty">
        <p role="status">Nothing that we read is like that. Try fewer or other words.</p>
        <button class="button" type="button" onClick={() => want({ words: '', group: '' })}>
          Show all that was read
        </button>
      </div>
    ) : (
      <div class="empty">
        <p>No group has read anything yet. The first meeting puts its text here.</p>
        <a class="button" href="/reading-groups/">
          See the reading groups
        </a>
      </div>
    );
  }
  const { words, group } = wanted;
  const file = (format: string) =>
    `/api/readings/export?${new URLSearchParams({ format, words, group })}`;
  return (
    <div class="stack">
      <p class="quiet" role="status">
        {readings.length === 1 ? '1 text' : `${readings.length} texts`}
        {before ? ', the latest first.' : '.'}
      </p>
      <ol class="rows">
        {readings.map((reading) => (
          <ReadRow key={reading.id} reading={reading} />
        ))}
      </ol>
      <p class="cluster">
        {before && (
          <a class="button" href={addressOf({ ...wanted, before })}>
            Older texts
          </a>
        )}
        <a class="button quiet" href={file('bibtex')} download>
          Save as BibTeX
        </a>
        <a class="button quiet" href={file('markdown')} download>
          Save as Markdown, with the notes
        </a>
      </p>
    </div>
  );
}

wake('reading-archive', Archive);
