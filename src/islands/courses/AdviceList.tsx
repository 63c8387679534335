import type { Advice } from '../../../api/courses/schema.ts';

const words = { playbook: 'Playbook', course: 'Course', skill: 'To know' };

/** What one may want to know first. Nobody is kept out by it, and it says so. */
export function AdviceList({ advice }: { advice: Advice[] }) {
  if (advice.length === 0) return null;
  return (
    <section class="course-advice" aria-labelledby="advice">
      <h2 id="advice">You may want to look at this first</h2>
      <ul>
        {advice.map(({ kind, slug, title, address }) => (
          <li key={`${kind} ${slug}`}>
            <span class="quiet">{words[kind]}:</span>{' '}
            {address ? <a href={address}>{title}</a> : title}
          </li>
        ))}
      </ul>
      <p class="quiet">It helps, and is no condition: come as you are.</p>
    </section>
  );
}
