import { signInHref } from '../sign-in-href.ts';

/** For a visitor: the form can be filled in, but only who is signed in can send it. */
export function SignInFirst() {
  return (
    <div class="event-notice">
      <p>
        <a href={signInHref()}>Sign in</a> to offer a talk. What you type here is kept until you
        come back.
      </p>
    </div>
  );
}
