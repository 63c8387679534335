/** Nothing to list; for the coming ones an invitation. */
export function NoTalks({ past }: { past: boolean }) {
  if (past) {
    return (
      <div class="empty">
        <p>No talk has been held here yet.</p>
        <a class="button" href="/talks/">
          See what is coming
        </a>
      </div>
    );
  }
  return (
    <div class="empty">
      <p>Nobody has offered a talk yet. What do you know?</p>
      <a class="button" href="/talks/new/">
        Offer a talk
      </a>
    </div>
  );
}
