import { useEffect, useState } from 'preact/hooks';
import type { Hackathon } from '../../../api/hackathons/schema.ts';
import type { Wishes } from '../../../api/hackathons/wishes/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Act } from '../hackathons/Act.tsx';
import { partsWords } from '../hackathons/words.ts';
import { Answered } from '../parts/Answered.tsx';
import { toast } from '../parts/toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { WishDialog } from './WishDialog.tsx';
import { placedWords } from './words.ts';

/** For who has a place while teams form: which team they would like, or why they are in theirs. */
export function WishPart({ hackathon }: { hackathon: Hackathon }) {
  const { stage, phase, signup, refusals } = hackathon;
  const forming = stage === 'forming' || stage === 'hacking';
  if (phase === 'draft' || phase === 'cancelled' || !forming) return null;
  if (signup?.state !== 'confirmed' && refusals.edit) return null;
  return <Asked hackathon={hackathon} />;
}

function Asked({ hackathon }: { hackathon: Hackathon }) {
  const param = { hackathon: hackathon.slug };
  const asking = useAnswer(() => answerTo(api.hackathons[':hackathon'].wishes.$get({ param })));
  // Whoever leaves a team, or comes into one, has other things to say here.
  useEffect(() => asking.again(), [hackathon.team, hackathon.signup?.state]);
  return (
    <Answered asking={asking} what="the wishes">
      {(wishes) => <Shown {...{ hackathon, wishes }} put={asking.put} />}
    </Answered>
  );
}

type Props = { hackathon: Hackathon; wishes: Wishes; put: (wishes: Wishes) => void };

function Shown({ hackathon, wishes, put }: Props) {
  const { slug, team, refusals, signup } = hackathon;
  const { placed, said, alone } = wishes;
  const mine = signup?.state === 'confirmed';
  if (team && refusals.edit) return placed && <p class="hack-placed">{placedWords(placed)}</p>;
  return (
    <section class="section stack" aria-labelledby="wishes">
      <h2 id="wishes">No team yet?</h2>
      {placed && <p class="hack-placed">{placedWords(placed)}</p>}
      {mine && !team && <Own {...{ hackathon, wishes, put }} />}
      {!refusals.edit && alone > 0 && (
        <p class="cluster">
          <a
            class={`button ${mine && !team ? '' : 'primary'}`}
            href={`/hackathons/${slug}/matching/`}
          >
            Match those without a team
          </a>
          <span class="quiet">
            {alone === 1 ? '1 person has' : `${alone} people have`} a place and no team; {said} of
            them said what they would like.
          </span>
        </p>
      )}
      {!refusals.edit && alone === 0 && <p class="quiet">Everybody has a team.</p>}
    </section>
  );
}

/** What I would like, and the one button. */
function Own({ hackathon, wishes, put }: Props) {
  const [open, setOpen] = useState(false);
  const { mine, choices, why } = wishes;
  const titles = (mine?.ideas ?? []).map((id) => choices.find((one) => one.id === id));
  if (why) return <p class="quiet">{why}</p>;
  return (
    <>
      {mine ? (
        <>
          <p>You would like, if you join no team yourself before:</p>
          <ol class="hack-wishes">
            {titles.map((choice) => (
              <li key={choice?.id}>
                <a href={`/ideas/${choice?.id}/`}>{choice?.title}</a>
              </li>
            ))}
          </ol>
          <p class="quiet">As somebody who {partsWords(mine.parts)}.</p>
        </>
      ) : (
        <p class="hack-say">
          Join a team or begin one; or say which three you would like, and {hackathon.host.name}{' '}
          finds you one. Nobody but the host sees it.
        </p>
      )}
      {choices.length === 0 ? (
        <p class="quiet">There is no idea to wish for yet.</p>
      ) : (
        <p class="cluster">
          <button
            class={`button ${mine ? '' : 'primary'}`}
            type="button"
            onClick={() => setOpen(true)}
          >
            {mine ? 'Change it' : 'Say what I would like'}
          </button>
          {mine && (
            <Act
              words="Take it back"
              look="quiet"
              call={() =>
                answerTo(
                  api.hackathons[':hackathon'].wishes.$delete({
                    param: { hackathon: hackathon.slug },
                  }),
                )
              }
              done={put}
            />
          )}
        </p>
      )}
      {open && (
        <WishDialog
          slug={hackathon.slug}
          wishes={wishes}
          close={() => setOpen(false)}
          done={(said) => {
            put(said);
            setOpen(false);
            toast('Noted. You can change it until you have a team.');
          }}
        />
      )}
    </>
  );
}
