import type { ReadingGroup } from '../../../api/reading-groups/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { dayOf } from '../when.ts';

type Props = {
  group: ReadingGroup;
  put: (group: ReadingGroup) => void;
  day: string;
  reason: string;
};

/** A day on which there is no meeting; its host can change their mind. */
export function Unskip({ group, put, day, reason }: Props) {
  const { busy, failed, make } = useCall<ReadingGroup>((now) => {
    put(now);
    toast('It is on again.');
  });
  const words = dayOf(`${day}T12:00:00Z`, 'UTC');
  const param = { group: group.slug, day };
  const press = () =>
    void make(() =>
      answerTo(api['reading-groups'][':group']['skipped-days'][':day'].$delete({ param })),
    );
  return (
    <div class="cluster">
      <p class="quiet">
        No meeting on {words}: {reason}
      </p>
      {!group.refusals.edit && (
        <button class="button quiet" type="button" aria-busy={busy} onClick={press}>
          Meet after all<span class="visually-hidden"> on {words}</span>
        </button>
      )}
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
    </div>
  );
}
