export function OutOfReach() {
  return (
    <p class="problem" role="alert" data-unreachable>
      The run can’t be reached just now. Load the page again in a moment.
    </p>
  );
}
