type Props = {
  /** What cannot be reached, as the beginning of a sentence: `The talks`. */
  what: string;
  again: () => void;
};

/** Nobody there to ask. Whoever shows this asks again by itself; the button asks at once. */
export function Unreachable({ what, again }: Props) {
  return (
    <div class="problem" role="alert">
      <p>{what} can’t be reached just now. This page keeps trying by itself.</p>
      <button class="button" type="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}
