import { useState } from 'preact/hooks';
import type { Meeting, ReadingGroup } from '../../../api/reading-groups/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { dayOf } from '../when.ts';
import { SwapDialog } from './SwapDialog.tsx';

type Props = {
  meeting: Meeting;
  group: ReadingGroup;
  put: (group: ReadingGroup) => void;
  /** My slug. */
  mine: string;
};

/** What a member can do about who presents: take it, stand in, not be able to, change places. */
export function Presenting({ meeting, group, put, mine }: Props) {
  const [swapping, setSwapping] = useState(false);
  const { busy, failed, make } = useCall<ReadingGroup>(put);
  const { presenter, wanted, firm, startsAt, zone, id } = meeting;
  const isMine = presenter?.slug === mine;
  const isFree = presenter === null || (!firm && !isMine);
  if (group.refusals.takePart || !group.members.some(({ slug }) => slug === mine)) return null;
  const day = dayOf(startsAt, zone);
  const param = { group: group.slug, meeting: id };
  const place = api['reading-groups'][':group'].meetings[':meeting'].presenter;
  const present = () =>
    void make(() => answerTo(place.$put({ param }))).then(
      (answer) => answer?.is === 'value' && toast(`You present on ${day}.`),
    );
  const decline = () =>
    void make(() => answerTo(place.$delete({ param }))).then(
      (answer) => answer?.is === 'value' && toast('Thanks for saying so. Somebody else is asked.'),
    );
  const others = group.coming.filter((one) => one.presenter && one.presenter.slug !== mine);
  return (
    <>
      {isFree && (
        <button
          class={wanted ? 'button primary' : 'button quiet'}
          type="button"
          aria-busy={busy}
          onClick={present}
        >
          {wanted ? 'I stand in' : 'I would present'}
          <span class="visually-hidden"> on {day}</span>
        </button>
      )}
      {isMine && (
        <>
          {others.length > 0 && (
            <button class="button quiet" type="button" onClick={() => setSwapping(true)}>
              Change places<span class="visually-hidden"> on {day}</span>
            </button>
          )}
          <button class="button quiet" type="button" aria-busy={busy} onClick={decline}>
            I cannot<span class="visually-hidden"> present on {day}</span>
          </button>
        </>
      )}
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
      {swapping && (
        <SwapDialog {...{ group, meeting, others, put }} close={() => setSwapping(false)} />
      )}
    </>
  );
}
