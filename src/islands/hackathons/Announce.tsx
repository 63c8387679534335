import { useState } from 'preact/hooks';
import type { Hackathon } from '../../../api/hackathons/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { toast } from '../parts/toast.ts';
import { keepToast } from '../talks/kept-toast.ts';
import { Act } from './Act.tsx';

type Props = { hackathon: Hackathon; put: (hackathon: Hackathon) => void };

/** Makes a draft known to everyone, or says what is in the way. */
export function Announce({ hackathon, put }: Props) {
  const param = { hackathon: hackathon.slug };
  return (
    <Act
      words="Announce it"
      look="primary"
      call={() => answerTo(api.hackathons[':hackathon'].announcement.$put({ param }))}
      done={(announced) => {
        put(announced);
        toast('The hackathon is announced.');
      }}
    />
  );
}

/** Throws a draft away, after a question. */
export function Discard({ hackathon }: Pick<Props, 'hackathon'>) {
  const [asking, setAsking] = useState(false);
  const param = { hackathon: hackathon.slug };
  return (
    <>
      <button class="button danger" type="button" onClick={() => setAsking(true)}>
        Throw it away
      </button>
      {asking && (
        <Dialog title="Throw this draft away?" close={() => setAsking(false)}>
          <p>Nobody but you has seen it. It cannot be brought back.</p>
          <div class="cluster">
            <Act
              words="Throw it away"
              look="danger"
              call={() => answerTo(api.hackathons[':hackathon'].$delete({ param }))}
              done={() => {
                keepToast('The draft is gone.');
                location.assign('/hackathons/');
              }}
            />
            <button class="button quiet" type="button" onClick={() => setAsking(false)}>
              Keep it
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
