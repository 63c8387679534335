import type { OwnPart as Own } from '../../../api/events/hosting/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';

type Props = {
  /** Slug of the event. */
  slug: string;
  /** What is shown beside it is out of date, perhaps. */
  changed: () => void;
};

/**
 * On the page of an event, what its hosts did that concerns who reads it: a seat or its loss with
 * the reason, the asking to take it over. For those who run it, the way to their page.
 */
export function OwnPart({ slug, changed }: Props) {
  const param = { event: slug };
  const asking = useAnswer(() => answerTo(api.events[':event'].own.$get({ param })));
  const { busy, failed, make } = useCall<Own>((own) => {
    asking.put(own);
    changed();
  });
  const own = asking.answer?.is === 'value' ? asking.answer.value : undefined;
  if (!own) return null;
  const { removed, promoted, askedOver, runs } = own;
  const at = api.events[':event'].handover;
  const accept = () => void make(() => answerTo(at.acceptance.$put({ param })));
  const decline = () => void make(() => answerTo(at.$delete({ param })));
  return (
    <>
      {removed && (
        <div class="event-notice">
          <p>
            <strong>{removed.by.name} took you off the list.</strong>
          </p>
          <p>{removed.words}</p>
        </div>
      )}
      {promoted && (
        <p class="own-part">
          <strong>{promoted.by.name} gave you a seat before your turn:</strong> {promoted.words}
        </p>
      )}
      {askedOver && (
        <div class="panel stack own-part">
          <p>
            <strong>{askedOver.by.name} asks you to run this from now on.</strong> You would edit
            it, look after those who come and open the door.
          </p>
          <div class="cluster">
            <button class="button primary" type="button" aria-busy={busy} onClick={accept}>
              I will run it
            </button>
            <button class="button" type="button" aria-disabled={busy} onClick={decline}>
              I would rather not
            </button>
          </div>
        </div>
      )}
      <Failure failed={failed} unreached="Nothing has changed. Asking twice does no harm." />
      {runs && (
        <p class="own-part">
          <a class="button" href={`/hosting/${slug}/`}>
            For hosts: the list and the door
          </a>
        </p>
      )}
    </>
  );
}
