import { useState } from 'preact/hooks';
import type { DeskLink, DeskLinkTold } from '../../../api/attendance/desk/schema.ts';
import { Secret } from '../admin/Secret.tsx';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Moment } from '../parts/Moment.tsx';
import { toast } from '../parts/toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { useNow } from '../useNow.ts';

/** The front desk: a link for a tablet, and the list as paper and table. */
export function DeskLinkPanel({ slug }: { slug: string }) {
  const asking = useAnswer(() =>
    answerTo(api.events[':event'].desk.$get({ param: { event: slug } })),
  );
  return (
    <section class="section stack" aria-labelledby="desk">
      <h2 id="desk">The front desk</h2>
      <p class="cluster">
        <a href={`/front-desk/${slug}/`}>The list to print</a>
        <a href={`/api/events/${slug}/expected.csv`}>For a spreadsheet (CSV)</a>
      </p>
      <Answered asking={asking} what="the front desk">
        {(value) => <Shown slug={slug} value={value} put={asking.put} />}
      </Answered>
    </section>
  );
}

type Props = { slug: string; value: DeskLink; put: (value: DeskLink) => void };

function Shown({ slug, value: { made }, put }: Props) {
  const [link, setLink] = useState<string>();
  const now = useNow();
  const param = { event: slug };
  const make = useCall<DeskLinkTold>(({ link, ...value }) => {
    put(value);
    setLink(link);
  });
  const end = useCall<DeskLink>((value) => {
    put(value);
    setLink(undefined);
    toast('The link has ended.');
  });
  const at = api.events[':event'].desk;
  return (
    <>
      <p class="quiet">
        With a link of its own a tablet at the entrance shows who is expected and checks them in,
        without anybody signing in there. It is good for this alone, until an hour after the end.
        What is done by it is done for you.
      </p>
      {link && (
        <div class="panel stack" role="status">
          <p>
            <strong>Open this on the tablet. It is shown this one time.</strong> Whoever has it sees
            the names of all who come: give it to nobody else.
          </p>
          <Secret words="The link" value={link} />
        </div>
      )}
      {made && (
        <p>
          {made.by.name} made a link <Moment at={made.at} now={now} />.
        </p>
      )}
      <p class="cluster">
        <button
          class="button"
          type="button"
          aria-busy={make.busy}
          onClick={() => void make.make(() => answerTo(at.$put({ param })))}
        >
          {made ? 'Make another link, and end this one' : 'Make a link for the front desk'}
        </button>
        {made && (
          <button
            class="button danger"
            type="button"
            aria-busy={end.busy}
            onClick={() => void end.make(() => answerTo(at.$delete({ param })))}
          >
            End the link
          </button>
        )}
      </p>
      <Failure failed={make.failed} unreached="Nothing is shown. Try again in a moment." />
      <Failure failed={end.failed} unreached="Try again: the link may still be good." />
    </>
  );
}
