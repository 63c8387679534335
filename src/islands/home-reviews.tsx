/** How many of the reader's playbooks are due for a review. Says nothing when there is nothing. */
export function ReviewsWaiting({ total }: { total: number }) {
  if (total === 0) return null;
  return (
    <p>
      <a href="/reviews/">
        {total === 1 ? '1 playbook of your team wants' : `${total} playbooks of your team want`} a
        look
      </a>
    </p>
  );
}
