import { answerTo } from './answer.ts';
import { api } from './api.ts';
import { useAnswer } from './useAnswer.ts';

/** How many of the reader's playbooks are due for a review. Says nothing when there is nothing. */
export function ReviewsWaiting() {
  const { answer } = useAnswer(() => answerTo(api['review-queue'].$get({ query: { limit: '0' } })));
  if (answer?.is !== 'value' || answer.value.total === 0) return null;
  const { total } = answer.value;
  return (
    <p>
      <a href="/reviews/">
        {total === 1 ? '1 playbook of your team wants' : `${total} playbooks of your team want`} a
        look
      </a>
    </p>
  );
}
