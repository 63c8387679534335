import { focused } from '../focused.ts';
import { MarkdownHelp } from '../talks/MarkdownHelp.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { usePreview } from '../talks/usePreview.ts';

type Props = { id: string; text: string; write: (text: string) => void };

/** What was said, as one writes it, and beside it how it will be read. */
export function NotesField({ id, text, write }: Props) {
  const { html } = usePreview(text);
  return (
    <div class="talk-write">
      <div class="stack">
        <div class="field">
          <label for={id}>What was said</label>
          <textarea
            id={id}
            rows={12}
            maxLength={20000}
            value={text}
            onInput={({ currentTarget }) => write(currentTarget.value)}
            ref={focused}
          />
        </div>
        <MarkdownHelp />
      </div>
      <section class="talk-preview" aria-label="Preview">
        {html ? <Rendered html={html} /> : <p class="quiet">What you write appears here.</p>}
      </section>
    </div>
  );
}
