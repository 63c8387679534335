import { useState } from 'preact/hooks';
import { citation } from '../../../api/reading-groups/bibliography/rules.ts';
import type { ImportPreview } from '../../../api/reading-groups/readings/schema.ts';

type Entry = ImportPreview['entries'][number] & { id: string };
type Props = {
  found: Omit<ImportPreview, 'entries'> & { entries: Entry[] };
  busy: boolean;
  lists: boolean;
  bring: (chosen: Entry[]) => void;
  back: () => void;
};

const formats = { bibtex: 'BibTeX', 'csl-json': 'CSL-JSON', ris: 'RIS', links: 'a list of links' };
const textsWords = (count: number) => (count === 1 ? '1 text' : `${count} texts`);

/** What was understood, to choose from; and what was not, by its line. */
export function ImportChoice({ found, busy, lists, bring, back }: Props) {
  const { entries, problems, format } = found;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = entries.filter(({ id }) => !left.has(id));
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <div class="stack">
      <p role="status">
        Read as {formats[format]}: {textsWords(entries.length)} understood
        {problems.length > 0 && `, ${problems.length} not`}.
      </p>
      {problems.length > 0 && (
        <ul class="problem" aria-label="What was not understood">
          {problems.map(({ line, message }) => (
            <li key={line}>
              Line {line}: {message}
            </li>
          ))}
        </ul>
      )}
      <ul class="import-entries">
        {entries.map((entry) => (
          <li key={entry.id}>
            <label class="talk-room">
              <input
                type="checkbox"
                checked={!left.has(entry.id)}
                onInput={() => toggle(entry.id)}
              />
              <span>
                {entry.title} <span class="row-facts">{citation(entry)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="cluster">
        {entries.length > 0 && (
          <button
            class="button primary"
            type="button"
            aria-busy={busy}
            aria-disabled={chosen.length === 0}
            onClick={() => chosen.length > 0 && bring(chosen)}
          >
            {busy
              ? 'One moment'
              : `${lists ? 'Put' : 'Propose'} ${textsWords(chosen.length)}${lists ? ' on the list' : ''}`}
          </button>
        )}
        <button class="button quiet" type="button" onClick={back}>
          Back to the text
        </button>
      </div>
    </div>
  );
}
