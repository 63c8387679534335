/** For all those who are no hire of any cohort, which is most of us. */
export function NoBootCamp() {
  return (
    <div class="empty">
      <p>
        You are not in a boot camp just now. Whoever starts with us has their plan here: where to be
        today, who helps, and what to make.
      </p>
      <p>If you start soon, your organiser releases the plan some days before.</p>
      <p class="cluster">
        <a class="button" href="/bootcamp/">
          How the boot camp works
        </a>
        <a class="button" href="/bootcamp/cohorts/">
          Who starts when
        </a>
      </p>
    </div>
  );
}
