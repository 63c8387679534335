import type { Hackathon } from '../../../api/hackathons/schema.ts';
import { teamAddress } from '../hacking/words.ts';

export type NextStep = { words: string; href: string };

type Known = Pick<
  Hackathon,
  'slug' | 'phase' | 'stage' | 'team' | 'signup' | 'mine' | 'certificate'
>;

/** Where one goes from the page of a hackathon at this moment, the most telling first. */
export function nextSteps(hackathon: Known): NextStep[] {
  const { slug, phase, stage, team, signup, mine, certificate } = hackathon;
  if (phase === 'draft' || phase === 'cancelled') return [];
  const at = `/hackathons/${slug}`;
  const seated = signup?.state === 'confirmed';
  const place = !signup && { words: 'Take a place', href: '#places' };
  const works = stage === 'hacking' || stage === 'showing' || stage === 'over';
  const own = team && {
    words: 'My hack team',
    href: works ? teamAddress(slug, team) : `/ideas/${team}/`,
  };
  const find = seated && !team && { words: 'Find a hack team', href: '#wishes' };
  const order = { words: 'Who shows when', href: `${at}/showing/` };
  // Its host may have a place or not: what only they can do comes first.
  const match = { words: 'Match people and teams', href: `${at}/matching/` };
  const help = { words: 'Help wanted', href: `${at}/help/` };
  const steps: Record<typeof stage, (NextStep | false | null | '')[]> = {
    coming: [place],
    pitching: [{ words: 'Pitch or back an idea', href: '#ideas' }, place],
    forming: [
      mine && match,
      own || find || place,
      { words: 'See the ideas', href: '#ideas' },
      mine && order,
    ],
    hacking: [own || find, help, order],
    showing: [{ words: 'The showing and the vote', href: `${at}/showing/` }, own, help],
    over: [
      { words: 'What was made', href: `${at}/gallery/` },
      { words: 'Who showed, and the results', href: `${at}/showing/` },
      own,
      certificate && { words: 'My certificate', href: `${at}/certificate/` },
    ],
  };
  return steps[stage].filter((step) => !!step);
}
