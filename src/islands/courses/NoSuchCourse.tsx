/** A wrong or old address. */
export function NoSuchCourse() {
  return (
    <>
      <header class="page-head">
        <h1>No such course</h1>
        <p class="lede">There is no course at this address.</p>
      </header>
      <a class="button" href="/courses/">
        See the courses
      </a>
    </>
  );
}
