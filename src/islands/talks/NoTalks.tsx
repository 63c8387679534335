import { folder, kind, word } from './kind.ts';

const invitation =
  kind === 'talk'
    ? 'Nobody has offered a talk yet. What do you know?'
    : 'No meet-up is coming yet. Whom would you like to have round?';

/** Nothing to list; for the coming ones an invitation. */
export function NoTalks({ past }: { past: boolean }) {
  if (past) {
    return (
      <div class="empty">
        <p>No {word} has been held here yet.</p>
        <a class="button" href={folder}>
          See what is coming
        </a>
      </div>
    );
  }
  return (
    <div class="empty">
      <p>{invitation}</p>
      <a class="button" href={`${folder}new/`}>
        Offer a {word}
      </a>
    </div>
  );
}
