import { useRef } from 'preact/hooks';
import type { SignupAnswer, Signups } from '../../../api/events/schema.ts';
import type { Me } from '../../../api/people/schema.ts';
import type { Talk } from '../../../api/talks/schema.ts';
import { PlaceButton } from '../places/PlaceButton.tsx';
import { kind } from './kind.ts';
import { Plates } from './Plates.tsx';
import { SeatMeter } from './SeatMeter.tsx';
import { ownWords } from './words.ts';

type Props = {
  talk: Talk;
  signups: Signups | undefined;
  /** Undefined while it is not known who reads this. */
  me: Me | undefined;
  onAnswer: (answer: SignupAnswer) => void;
  onRefused: () => void;
};

/** How full a talk is, what is mine in it, and the one button. */
export function SeatPanel({ talk, signups, me, onAnswer, onRefused }: Props) {
  const own = ownWords(talk);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section class="panel stack" aria-labelledby="at-the-table">
      <h2 id="at-the-table" tabIndex={-1} ref={heading}>
        At the table
      </h2>
      <SeatMeter talk={talk} />
      <Plates talk={talk} signups={signups} mine={me?.person?.slug} />
      <p class="place-own" role="status">
        {own && `${own}.`}
      </p>
      <PlaceButton
        kind={kind}
        place={talk}
        signedIn={me && me.person !== null}
        heir={heading}
        onAnswer={onAnswer}
        onRefused={onRefused}
      />
    </section>
  );
}
