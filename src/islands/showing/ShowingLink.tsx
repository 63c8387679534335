import type { Hackathon } from '../../../api/hackathons/schema.ts';

/** From the page of a hackathon to its showing, once teams form. */
export function ShowingLink({ hackathon }: { hackathon: Hackathon }) {
  const { slug, stage, phase } = hackathon;
  if (phase === 'draft' || stage === 'coming' || stage === 'pitching') return null;
  return (
    <p>
      <a class="button" href={`/hackathons/${slug}/showing/`}>
        {stage === 'over' ? 'Who showed, and the results' : 'The showing: who shows when'}
      </a>
    </p>
  );
}
