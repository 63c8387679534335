import { useState } from 'preact/hooks';
import type { Mail } from '../../../api/mail/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { useAnswer } from '../useAnswer.ts';

/** A mail under its subject, opened by it: as a mail program shows it, and what else is in it. */
export function Letter({ mail }: { mail: Mail }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="row-title">{mail.subject}</summary>
      {open && <Whole mail={mail} />}
    </details>
  );
}

function Whole({ mail: { id, subject } }: { mail: Mail }) {
  const asking = useAnswer(() =>
    answerTo(api.mails[':mail'].$get({ param: { mail: String(id) } })),
  );
  return (
    <Answered asking={asking} what="this mail">
      {({ to, text, calendar }) => (
        <div class="stack">
          <p class="row-facts">To {to}</p>
          <iframe
            class="mail-frame"
            title={`The mail “${subject}”`}
            src={`/api/mails/${id}/html`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
          <details>
            <summary>As plain text</summary>
            <pre class="mail-text">{text}</pre>
          </details>
          {calendar.map(({ method, content }) => (
            <details key={content}>
              <summary>
                {method === 'REQUEST'
                  ? 'An invitation for my calendar'
                  : 'A cancellation for my calendar'}
              </summary>
              <pre class="mail-text">{content}</pre>
            </details>
          ))}
        </div>
      )}
    </Answered>
  );
}
