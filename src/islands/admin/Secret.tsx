import { useId } from 'preact/hooks';
import { toast } from '../parts/toast.ts';

/** Something that is copied as it is: an address, or a secret that is shown once. */
export function Secret({ words, value }: { words: string; value: string }) {
  const id = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      toast('Copied.');
    } catch {
      toast('It could not be copied. Select it and copy it yourself.');
    }
  };
  return (
    <div class="field">
      <label for={id}>{words}</label>
      <input
        id={id}
        readOnly
        value={value}
        spellcheck={false}
        autocomplete="off"
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <p>
        <button class="button" type="button" onClick={() => void copy()}>
          Copy
        </button>
      </p>
    </div>
  );
}
