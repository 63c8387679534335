import { toast } from '../parts/toast.ts';

/** The address of a feed, to copy, or to open where a program takes such addresses. */
export function Address({ address, name }: { address: string; name: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      toast('Copied.');
    } catch {
      toast('It could not be copied. Select it and copy it yourself.');
    }
  };
  return (
    <div class="cal-address">
      <input
        readOnly
        value={address}
        aria-label={name}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <p class="cluster">
        <button class="button" type="button" onClick={() => void copy()}>
          Copy
        </button>
        <a class="button" href={address.replace(/^https?:/, 'webcal:')}>
          Subscribe
        </a>
      </p>
    </div>
  );
}
