import type { Complaints } from './complaints.ts';
import { Field } from './Field.tsx';
import { MarkdownHelp } from './MarkdownHelp.tsx';
import { Rendered } from './Rendered.tsx';
import { usePreview } from './usePreview.ts';

type Props = { start: string; text: string; complaints: Complaints };

/** What the talk is about, and beside it how its page will show that. */
export function AbstractField({ start, text, complaints }: Props) {
  return (
    <div class="talk-write">
      <div class="stack">
        <Field
          name="abstract"
          label="What is it about?"
          hint="What would make you come? Plain Markdown."
          complaints={complaints}
        >
          {(tied) => <textarea {...tied} defaultValue={start} rows={12} />}
        </Field>
        <MarkdownHelp />
      </div>
      <Preview text={text} />
    </div>
  );
}

function Preview({ text }: { text: string }) {
  const { html, trouble } = usePreview(text);
  return (
    <section class="talk-preview" aria-labelledby="preview-title">
      <h2 id="preview-title">Preview</h2>
      {trouble && <p class="quiet">{trouble}</p>}
      {html ? (
        <Rendered html={html} />
      ) : (
        <p class="quiet">What you write appears here as its page will show it.</p>
      )}
    </section>
  );
}
