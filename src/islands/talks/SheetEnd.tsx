import { useState } from 'preact/hooks';
import type { TalkDraft } from '../../../api/talks/drafts/schema.ts';
import type { Talk } from '../../../api/talks/schema.ts';
import { signInHref } from '../sign-in-href.ts';
import { Ask } from './Ask.tsx';
import { folder, word } from './kind.ts';
import type { Way } from './send.ts';

type Props = {
  talk: Talk | TalkDraft | undefined;
  /** Which way it is being sent, if it is. */
  busy: Way | undefined;
  dirty: boolean;
  visitor: boolean;
  onDiscard: () => void;
};

/** The ways out of the form. */
export function SheetEnd({ talk, busy, dirty, visitor, onDiscard }: Props) {
  const [asking, setAsking] = useState(false);
  const openWords = wordsOf(talk);
  return (
    <div class="cluster talk-end">
      {visitor ? (
        <a class="button primary" href={signInHref()}>
          Sign in to offer it
        </a>
      ) : (
        <>
          <button class="button primary" type="submit" aria-busy={busy === 'open'}>
            {busy === 'open' ? openWords.busy : openWords.idle}
          </button>
          {(!talk || talk.phase === 'draft') && (
            <button class="button" type="submit" value="draft" aria-busy={busy === 'draft'}>
              {draftWords(talk, busy === 'draft')}
            </button>
          )}
        </>
      )}
      {dirty && (
        <button class="button quiet" type="button" onClick={() => setAsking(true)}>
          {talk ? 'Throw my changes away' : 'Start over'}
        </button>
      )}
      {talk && !dirty && (
        <a class="button quiet" href={`${folder}${talk.slug}/`}>
          Back to the {talk.phase === 'draft' ? 'draft' : word}
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

/** What the button says by which everyone sees it. */
function wordsOf(talk: Props['talk']): { idle: string; busy: string } {
  if (!talk) return { idle: `Offer the ${word}`, busy: `Offering the ${word}` };
  if (talk.phase === 'draft') {
    return { idle: `Announce the ${word}`, busy: `Announcing the ${word}` };
  }
  return { idle: 'Save', busy: 'Saving' };
}

function draftWords(talk: Props['talk'], busy: boolean): string {
  if (busy) return 'Saving';
  return talk ? 'Save the draft' : 'Keep it as a draft';
}
