import { useState } from 'preact/hooks';
import type { Talk } from '../../../api/talks/schema.ts';
import { signInHref } from '../sign-in-href.ts';
import { Ask } from './Ask.tsx';

type Props = {
  talk: Talk | undefined;
  busy: boolean;
  dirty: boolean;
  visitor: boolean;
  onDiscard: () => void;
};

/** The ways out of the form. */
export function SheetEnd({ talk, busy, dirty, visitor, onDiscard }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <div class="cluster talk-end">
      {visitor ? (
        <a class="button primary" href={signInHref()}>
          Sign in to offer it
        </a>
      ) : (
        <button class="button primary" type="submit" aria-busy={busy}>
          {talk ? (busy ? 'Saving' : 'Save') : busy ? 'Offering the talk' : 'Offer the talk'}
        </button>
      )}
      {dirty && (
        <button class="button quiet" type="button" onClick={() => setAsking(true)}>
          {talk ? 'Throw my changes away' : 'Start over'}
        </button>
      )}
      {talk && !dirty && (
        <a class="button quiet" href={`/talks/${talk.slug}/`}>
          Back to the talk
        </a>
      )}
      {asking && (
        <Ask
          title="Throw away what you typed?"
          yes="Throw it away"
          no="Keep it"
          danger
          onYes={onDiscard}
          onNo={() => setAsking(false)}
        >
          <p>It is kept nowhere else.</p>
        </Ask>
      )}
    </div>
  );
}
