import type { ComponentChildren } from 'preact';
import { signInHref } from '../sign-in-href.ts';

/** An invitation to sign in that leads back to this page. */
export function SignedOut({ children }: { children: ComponentChildren }) {
  return (
    <div class="empty">
      <p>{children}</p>
      <a class="button" href={signInHref()}>
        Sign in
      </a>
    </div>
  );
}
