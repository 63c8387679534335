import { useRef } from 'preact/hooks';
import type { Person } from '../../../api/people/schema.ts';
import type { ReadingGroup } from '../../../api/reading-groups/schema.ts';
import { PlaceButton } from '../places/PlaceButton.tsx';
import { PauseButton } from './PauseButton.tsx';
import { ownWords, placeWords } from './words.ts';

type Props = {
  group: ReadingGroup;
  person: Person;
  put: (group: ReadingGroup) => void;
  again: () => void;
};

/** How full a group is, what is mine in it, and the buttons to join, pause and leave. */
export function PlacePanel({ group, person, put, again }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { seats, confirmed, phase, signup } = group;
  const own = ownWords({ ...group, mine: group.mine && !signup });
  const ended = phase === 'over' || phase === 'cancelled';
  const me = group.members.find(({ slug }) => slug === person.slug);
  return (
    <section class="panel stack" aria-labelledby="places">
      <h2 id="places" tabIndex={-1} ref={heading}>
        Members
      </h2>
      <div class="seats">
        <p>{placeWords(group)}.</p>
        {seats !== null && <progress max={seats} value={confirmed} aria-label="Places taken" />}
      </div>
      <p class="place-own" role="status">
        {own && `${own}.`}
      </p>
      {me?.isNew && (
        <p class="quiet">For your first two meetings you listen; then the rota asks you, too.</p>
      )}
      {!ended && !signup && (
        <p class="quiet">Join at any time. You read along, and one day you present.</p>
      )}
      <div class="cluster">
        {me && !ended && (
          <PauseButton group={group} pausedUntil={me.pausedUntil} put={put} heir={heading} />
        )}
        <PlaceButton
          kind="reading-group"
          place={{ ...group, mine: false }}
          signedIn
          heir={heading}
          onAnswer={(answer) => {
            put({ ...group, ...answer });
            again();
          }}
          onRefused={again}
        />
      </div>
    </section>
  );
}
