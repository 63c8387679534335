import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';

type Props = { slug: string; name: string };

/** For admins: signs a person out on every browser. They can sign in again, so it asks nothing. */
export function SignedOutByAdmin({ slug, name }: Props) {
  const { busy, failed, make } = useCall<unknown>(() => toast(`${name} is signed out everywhere.`));
  const param = { person: encodeURIComponent(slug) };
  const end = () => answerTo(api.people[':person']['sign-ins'].$delete({ param }));
  return (
    <section class="section stack" aria-labelledby="sign-out-person">
      <h2 id="sign-out-person">Sign {name} out</h2>
      <p>
        When a laptop is lost, or somebody else may be in: they are out on every browser at once,
        and can sign in again. Only admins see this.
      </p>
      <Failure failed={failed} unreached="They are still signed in. Try again in a moment." />
      <p>
        <button class="button" type="button" aria-busy={busy} onClick={() => void make(end)}>
          Sign {name} out everywhere
        </button>
      </p>
    </section>
  );
}
