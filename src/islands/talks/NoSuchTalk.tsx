import { folder, word, words } from './kind.ts';

/** The address of no talk. */
export function NoSuchTalk() {
  return (
    <>
      <header class="page-head">
        <h1>There is no such {word}</h1>
        <p class="lede">It may have had another address, or it was never offered.</p>
      </header>
      <div class="empty">
        <p>What colleagues do offer stands in the list.</p>
        <a class="button primary" href={folder}>
          See the {words}
        </a>
      </div>
    </>
  );
}
