/** The address of no talk. */
export function NoSuchTalk() {
  return (
    <>
      <header class="page-head">
        <h1>There is no such talk</h1>
        <p class="lede">It may have had another address, or it was never offered.</p>
      </header>
      <div class="empty">
        <p>What colleagues do offer stands in the list.</p>
        <a class="button primary" href="/talks/">
          See the talks
        </a>
      </div>
    </>
  );
}
