import { useRef } from 'preact/hooks';
import { useMissing } from './missing.ts';

type Props = {
  /** What cannot be reached, as people say it: `the talks`. */
  what: string;
  again: () => void;
};

/**
 * Nobody there to ask, said once for the whole page. Whoever shows this asks again by itself; the
 * button asks at once.
 */
export function Unreachable({ what, again }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const all = useMissing(what, again, () => place.current);
  const names = [...new Set(all.map((one) => one.what))];
  return (
    <div ref={place}>
      {all.length > 0 ? (
        <div class="problem" role="alert" data-unreachable>
          <p>
            {capital(new Intl.ListFormat('en-GB').format(names))} can’t be reached just now. This
            page keeps trying by itself.
          </p>
          <button
            class="button"
            type="button"
            onClick={() => {
              for (const one of all) one.again();
            }}
          >
            Try again
          </button>
        </div>
      ) : (
        <p class="quiet">Not here yet.</p>
      )}
    </div>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
