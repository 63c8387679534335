import { useState } from 'preact/hooks';
import type { MyVisitFeedback } from '../../../api/cohorts/feedback/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';

type Props = {
  visit: MyVisitFeedback;
  put: (visit: MyVisitFeedback) => void;
  close: () => void;
};

/** Takes back what I said of a visit, after saying what that means. */
export function TakeBack({ visit, put, close }: Props) {
  const [asking, setAsking] = useState(false);
  const { busy, failed, make } = useCall<unknown>(() => {
    put({ ...visit, rating: null, people: null, shown: false });
    toast('It is taken back.');
    close();
  });
  const takeBack = () =>
    make(() => answerTo(api.visits[':visit'].feedback.$delete({ param: { visit: visit.visit } })));
  return (
    <>
      <button class="button quiet" type="button" onClick={() => setAsking(true)}>
        Take it back
      </button>
      {asking && (
        <Dialog title="Take back what you said?" close={() => setAsking(false)}>
          <p>
            What you said of this visit is deleted.{' '}
            {visit.shown &&
              'The words of the two others that are read together with yours vanish, too, so that nobody can tell which were yours.'}
          </p>
          <Failure failed={failed} unreached="Nothing was deleted. Try again in a moment." />
          <p class="cluster">
            <button
              class="button danger primary"
              type="button"
              aria-busy={busy}
              onClick={() => void takeBack()}
            >
              Take it back
            </button>
            <button class="button" type="button" onClick={() => setAsking(false)}>
              Leave it
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}
