/** Says that what is shown may have changed since. Always there, so that it is read out. */
export function Stale({ stale, again }: { stale: boolean; again: () => void }) {
  return (
    <div role="status">
      {stale && (
        <p class="cluster quiet" data-unreachable>
          Potluck can’t be reached just now. What you see may have changed since.
          <button class="button quiet" type="button" onClick={again}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
