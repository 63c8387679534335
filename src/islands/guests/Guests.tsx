import { useRef, useState } from 'preact/hooks';
import type { GuestList } from '../../../api/guests/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { useAnswer } from '../useAnswer.ts';
import { GuestListForm } from './GuestListForm.tsx';
import { HackGuests } from './HackGuests.tsx';
import { guestsWords } from './words.ts';

/** How guests get here and how many come; for those who run it, what they are told and asked. */
export function Guests({ slug, hackathon }: { slug: string; hackathon?: boolean }) {
  const asking = useAnswer(() =>
    answerTo(api.events[':event'].guests.$get({ param: { event: slug } })),
  );
  return (
    <Answered asking={asking} what="the guests">
      {(list) => <Shown {...{ slug, hackathon, list }} put={asking.put} />}
    </Answered>
  );
}

type Props = {
  slug: string;
  hackathon: boolean | undefined;
  list: GuestList;
  put: (list: GuestList) => void;
};

function Shown({ slug, hackathon, list, put }: Props) {
  const [editing, setEditing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { open, settings, directionsHtml, page } = list;
  const close = () => {
    setEditing(false);
    heading.current?.focus();
  };
  if (!settings && !open && !directionsHtml && list.confirmed === 0) return null;
  return (
    <>
      {directionsHtml && (
        <section class="section stack" aria-labelledby="get-there">
          <h2 id="get-there">How to get there</h2>
          <Rendered html={directionsHtml} />
        </section>
      )}
      <section class="section stack" aria-labelledby="from-outside">
        <h2 id="from-outside" tabIndex={-1} ref={heading}>
          Guests from outside
        </h2>
        <p>
          {open ? guestsWords(list) : 'Only colleagues can come so far.'}{' '}
          {open && <a href={page}>The page for guests</a>}
        </p>
        {open && !list.mail && (
          <p class="quiet">Mail is turned off here, so nobody from outside can sign up.</p>
        )}
        {settings && !editing && (
          <p>
            <button class="button" type="button" onClick={() => setEditing(true)}>
              {open ? 'Change what guests read and answer' : 'Let guests in'}
            </button>
          </p>
        )}
        {settings && editing && (
          <GuestListForm
            {...{ slug, hackathon, put, close }}
            settings={{ ...settings, open: true }}
          />
        )}
        {hackathon && settings && !editing && list.confirmed > 0 && <HackGuests slug={slug} />}
      </section>
    </>
  );
}
