import type { Talk } from '../../../api/talks/schema.ts';
import { SignedOut } from '../parts/SignedOut.tsx';
import { Materials } from './Materials.tsx';

type Props = { talk: Talk; signedIn: boolean | undefined };

/** What is left of a talk, and what should come of it. */
export function After({ talk, signedIn }: Props) {
  if (talk.phase === 'cancelled') return null;
  return (
    <section class="section stack after" aria-labelledby="materials">
      <h2 id="materials">Slides and recording</h2>
      {signedIn ? (
        <Materials event={talk.slug} labelledBy="materials" />
      ) : (
        <SignedOut>Sign in to see slides and recordings.</SignedOut>
      )}
    </section>
  );
}
