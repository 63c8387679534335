import { initials } from './initials.ts';

/** A person's initials; only for the eye, since the name stands beside them. */
export function Initials({ name }: { name: string }) {
  return (
    <span class="initials" aria-hidden="true">
      {initials(name)}
    </span>
  );
}
