/** A wrong or old address. */
export function NoSuchHackathon() {
  return (
    <>
      <header class="page-head">
        <h1>No such hackathon</h1>
        <p class="lede">There is no hackathon at this address.</p>
      </header>
      <a class="button" href="/hackathons/">
        See the hackathons
      </a>
    </>
  );
}
