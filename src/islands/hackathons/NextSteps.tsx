import type { Hackathon } from '../../../api/hackathons/schema.ts';
import { nextSteps } from './next-steps.ts';

/** What one can do now, one click away. */
export function NextSteps({ hackathon }: { hackathon: Hackathon }) {
  const steps = nextSteps(hackathon);
  if (steps.length === 0) return null;
  return (
    <nav class="cluster hack-next" aria-label="What next">
      {steps.map(({ words, href }, place) => (
        <a key={words} class={`button ${place === 0 ? 'primary' : ''}`} href={href}>
          {words}
        </a>
      ))}
    </nav>
  );
}
