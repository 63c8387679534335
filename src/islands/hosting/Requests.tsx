import { useEffect, useRef } from 'preact/hooks';
import type { HostedVisit } from '../../../api/cohorts/hosting/schema.ts';
import type { VisitHosting } from '../../../api/cohorts/swaps/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import type { Mine } from './hosting.tsx';
import { Seen } from './Seen.tsx';
import { Who } from './VisitRow.tsx';
import { When } from './When.tsx';
import { visitName } from './words.ts';

type Props = Mine & { requests: HostedVisit[] };

/** Visits whose hosts cannot receive them. Who came too late reads who was first. */
export function Requests({ requests, again }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { busy, failed, make } = useCall<VisitHosting>(() => {
    toast('It is yours now. The hire and the organiser are told.');
  });
  const take = async ({ id, swap }: HostedVisit) => {
    const param = { visit: id, swap: swap?.id ?? '' };
    await make(() => answerTo(api.visits[':visit'].swaps[':swap'].taker.$put({ param })));
    heading.current?.focus();
    again();
  };
  const isGone = requests.length === 0;
  const wasHere = useRef(false);
  useEffect(() => {
    wasHere.current ||= !isGone;
  });
  // Once there was something to take over, what came of it stays to be read.
  if (isGone && !wasHere.current) return null;
  return (
    <section class="panel stack" aria-labelledby="requests">
      <h2 id="requests" tabIndex={-1} ref={heading}>
        Can you take one over?
      </h2>
      <Failure failed={failed} unreached="Nothing has changed. Try again: the first one gets it." />
      {isGone && <p class="quiet">Nobody asks for a swap any more.</p>}
      <ul class="rows">
        {requests.map((visit) => (
          <li class="row" key={visit.id}>
            <When visit={visit} />
            <div class="stack">
              <Who visit={visit} />
              <p>
                {visit.swap?.absence
                  ? `${visit.swap.by.name} is away on that day.`
                  : `${visit.swap?.by.name ?? 'The host'}: “${visit.swap?.reason ?? ''}”`}
              </p>
              <Seen visit={visit} />
            </div>
            <p class="row-side">
              <button
                class="button primary"
                type="button"
                aria-busy={busy}
                onClick={() => void take(visit)}
              >
                Take it over
                <span class="visually-hidden">: {visitName(visit)}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
