import type { ReadingGroup } from '../../../api/reading-groups/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { dayOf } from '../when.ts';

type Props = { group: ReadingGroup; put: (group: ReadingGroup) => void };

/** Changes of places that I am asked for, and those that I asked for. */
export function Swaps({ group, put }: Props) {
  return (
    <>
      {group.swaps.map((swap) => (
        <SwapRow key={swap.id} {...{ swap, group, put }} />
      ))}
    </>
  );
}

function SwapRow({ swap, group, put }: Props & { swap: ReadingGroup['swaps'][number] }) {
  const { busy, failed, make } = useCall<ReadingGroup>(put);
  const param = { group: group.slug, swap: swap.id };
  const one = api['reading-groups'][':group'].swaps[':swap'];
  const day = (id: string) => {
    const meeting = group.coming.find((found) => found.id === id);
    return meeting ? dayOf(meeting.startsAt, meeting.zone) : '';
  };
  const accept = () =>
    void make(() => answerTo(one.acceptance.$put({ param }))).then(
      (answer) => answer?.is === 'value' && toast(`Done. You present on ${day(swap.theirs)}.`),
    );
  const end = () => void make(() => answerTo(one.$delete({ param })));
  return (
    <div class="panel cluster">
      <p>
        {swap.asked
          ? `${swap.other.name} presents on ${day(swap.theirs)} and would like to change places with you, on ${day(swap.mine)}.`
          : `You asked ${swap.other.name} to change places: you on ${day(swap.theirs)}, they on ${day(swap.mine)}.`}
      </p>
      {swap.asked && (
        <button class="button primary" type="button" aria-busy={busy} onClick={accept}>
          Change places
        </button>
      )}
      <button class="button" type="button" aria-busy={busy} onClick={end}>
        {swap.asked ? 'Rather not' : 'Never mind'}
      </button>
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
    </div>
  );
}
