/** Lines where something will stand; `what` as people say it: `the talks`. */
export function Loading({ what }: { what: string }) {
  return (
    <div class="skeleton" aria-busy="true">
      <span class="visually-hidden">Loading {what} …</span>
    </div>
  );
}
