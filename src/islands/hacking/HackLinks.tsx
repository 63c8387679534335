import type { Hackathon } from '../../../api/hackathons/schema.ts';

/** From the page of a hackathon to what its teams do now, and to what is left once it is over. */
export function HackLinks({ hackathon }: { hackathon: Hackathon }) {
  const { slug, stage, phase, team } = hackathon;
  if (phase === 'draft' || phase === 'cancelled') return null;
  const at = `/hackathons/${slug}`;
  if (stage === 'over') {
    return (
      <p class="cluster">
        <a class="button" href={`${at}/gallery/`}>
          What was made
        </a>
        {team && (
          <a class="button" href={`${at}/certificate/`}>
            My certificate
          </a>
        )}
      </p>
    );
  }
  if (stage !== 'hacking' && stage !== 'showing') return null;
  return (
    <p class="cluster">
      <a class="button" href={`${at}/help/`}>
        Help wanted
      </a>
    </p>
  );
}
