import { useRef } from 'preact/hooks';
import type { SignupAnswer } from '../../../api/events/schema.ts';
import type { Hackathon } from '../../../api/hackathons/schema.ts';
import { PlaceButton } from '../places/PlaceButton.tsx';
import { cameWords, ownWords, placeWords } from './words.ts';

type Props = {
  hackathon: Hackathon;
  onAnswer: (answer: SignupAnswer) => void;
  onRefused: () => void;
};

/** How full it is, what is mine in it, and the one button. */
export function PlacePanel({ hackathon, onAnswer, onRefused }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { seats, confirmed, phase, team, signup } = hackathon;
  const own = ownWords(hackathon);
  const over = phase === 'over' || hackathon.stage === 'over';
  const coming = !over && (phase === 'announced' || phase === 'draft');
  return (
    <section class="panel stack" aria-labelledby="places">
      <h2 id="places" tabIndex={-1} ref={heading}>
        Places
      </h2>
      <div class="seats">
        <p>{over ? cameWords(confirmed) : placeWords(hackathon)}.</p>
        {seats !== null && !over && (
          <progress max={seats} value={confirmed} aria-label="Places taken" />
        )}
      </div>
      <p class="place-own" role="status">
        {own && `${own}.`}
      </p>
      {coming && !signup && (
        <p class="quiet">Who has a place can be in a hack team. You need no idea of your own.</p>
      )}
      {coming && team && (
        <p class="quiet">Giving up your place takes you out of your hack team, too.</p>
      )}
      {!over && (
        <PlaceButton
          kind="hackathon"
          // Who hosts it may hack, too.
          place={{ ...hackathon, mine: false }}
          signedIn
          {...{ heir: heading, onAnswer, onRefused }}
        />
      )}
    </section>
  );
}
