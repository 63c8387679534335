import { useState } from 'preact/hooks';
import type { Showing } from '../../../api/hackathons/showing/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { zoneName } from '../when.ts';
import { LotRule } from './LotRule.tsx';
import { OrderTools } from './OrderTools.tsx';
import { SlotRow } from './SlotRow.tsx';
import { WaitingTeams } from './WaitingTeams.tsx';
import { layoutWords, movedTo } from './words.ts';

type Props = { showing: Showing; put: (showing: Showing) => void };

/** Who shows when; its host draws the order or moves the teams, by the pointer or by keys. */
export function Order({ showing, put }: Props) {
  const { slug, slots, waiting, zone, version, refusals, published, late } = showing;
  const [dragged, setDragged] = useState<string>();
  const call = useCall<Showing>(put);
  const mayMove = !refusals.arrange;
  const ids = slots.map(({ idea }) => idea);
  const all = [...ids, ...waiting.map(({ idea }) => idea)];
  const reorder = (ideas: string[], said: string) =>
    void call
      .make(() =>
        answerTo(
          api.hackathons[':hackathon'].showing.order.$put({
            param: { hackathon: slug },
            json: { ideas, version },
          }),
        ),
      )
      .then((answer) => answer?.is === 'value' && toast(said));
  return (
    <section class="section stack" aria-labelledby="order">
      <div class="section-head">
        <h2 id="order" tabIndex={-1}>
          Running order
        </h2>
        {mayMove && (
          <span class={`badge ${published ? 'strong' : ''}`}>
            {published ? 'Published' : 'Not published'}
          </span>
        )}
      </div>
      {mayMove && <OrderTools showing={showing} put={put} />}
      {slots.length === 0 ? (
        <div class="empty">
          <p>{emptyWords(showing)}</p>
        </div>
      ) : (
        <>
          <p class="quiet">
            {layoutWords(showing)}. Times are {zoneName(zone)}.
            {late > 0 && (
              <strong class="show-late">
                {' '}
                It ends {late} minutes after the hackathon: shorten it, or let the end be later.
              </strong>
            )}
          </p>
          <ol class="rows show-order">
            {slots.map((slot, at) => (
              <SlotRow
                key={slot.idea}
                slot={slot}
                zone={zone}
                gap={slot.place > (slots[at - 1]?.place ?? -1) + 1}
                {...(mayMove && {
                  at,
                  of: slots.length,
                  move: (by: number) =>
                    reorder(movedTo(all, at, at + by), `“${slot.title}” is moved.`),
                  drag: {
                    begin: () => setDragged(slot.idea),
                    drop: () => {
                      const from = ids.indexOf(dragged ?? '');
                      setDragged(undefined);
                      if (from >= 0 && from !== at) {
                        reorder(movedTo(all, from, at), 'The order is changed.');
                      }
                    },
                  },
                })}
              />
            ))}
          </ol>
          <LotRule showing={showing} />
        </>
      )}
      <Failure failed={call.failed} unreached="The order is as it was. Try again." />
      <WaitingTeams
        showing={showing}
        {...(mayMove && { add: () => reorder(all, 'All hack teams are in the order.') })}
      />
    </section>
  );
}

function emptyWords({ refusals, waiting, stage }: Showing): string {
  if (waiting.length === 0) return 'There is no hack team yet, so nothing can be shown.';
  if (!refusals.arrange) return 'There is no order yet. Draw one by lot, or move teams by hand.';
  return stage === 'over' ? 'No order was published.' : 'The order is not published yet.';
}
