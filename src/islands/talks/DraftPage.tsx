import { useRef, useState } from 'preact/hooks';
import type { TalkDraft } from '../../../api/talks/drafts/schema.ts';
import type { Talk } from '../../../api/talks/schema.ts';
import { Guests as GuestsFromOutside } from '../guests/Guests.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Kind } from '../parts/Kind.tsx';
import { useCall } from '../useCall.ts';
import { Ask } from './Ask.tsx';
import { Decline } from './Decline.tsx';
import { Guests } from './Guests.tsx';
import { keepToast } from './kept-toast.ts';
import { folder, kind, word } from './kind.ts';
import { Missing } from './Missing.tsx';
import { Rendered } from './Rendered.tsx';
import { SpeakerList } from './SpeakerList.tsx';
import { announce, discard } from './save.ts';
import { draftWhenWords } from './when-words.ts';

type Props = { draft: TalkDraft; put: (talk: Talk) => void };

/** A talk that nobody else sees yet: what is said of it, what is missing, and the way on. */
export function DraftPage({ draft, put }: Props) {
  const { title, place, minutes, seats, link, missing, abstractHtml } = draft;
  const facts: [string, string][] = [
    ['When', draftWhenWords(draft)],
    ['Length', minutes === null ? 'Not said yet' : `${minutes} minutes`],
    ['Where', place || (link ? 'Online' : 'Not said yet')],
    ['Seats', seats === null ? 'As many as come' : `${seats}`],
  ];
  return (
    <article>
      <header class="page-head">
        <p class="cluster">
          <Kind kind={kind} />
          <span class="badge warn">Draft</span>
        </p>
        <h1 tabIndex={-1}>{title}</h1>
        <SpeakerList {...draft} />
        {draft.refusals.decline === null && (
          <Decline slug={draft.slug} host={draft.host.name} draft />
        )}
      </header>
      <div class="event-notice">
        <p>
          <strong>This is a draft.</strong> Only its speakers and the admins see it, and nobody can
          sign up yet.
        </p>
        <Missing missing={missing} />
        <DraftTools draft={draft} put={put} />
      </div>
      <dl class="facts talk-facts">
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {abstractHtml ? (
        <Rendered html={abstractHtml} />
      ) : (
        <p class="quiet">Nothing is said yet of what it is about.</p>
      )}
      <Guests guests={draft.guests} />
      {draft.kind === 'meet-up' && <GuestsFromOutside slug={draft.slug} />}
    </article>
  );
}

function DraftTools({ draft, put }: Props) {
  const { slug, missing, refusals } = draft;
  const [asking, setAsking] = useState(false);
  const announcing = useCall<Talk>((talk) => {
    keepToast(`Your ${word} is on the list.`);
    put(talk);
  });
  const discarding = useCall<unknown>(() => {
    keepToast('The draft is gone.');
    location.replace(`${folder}?drafts`);
  });
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <div class="cluster talk-tools">
        {!refusals.announce && missing.length === 0 && (
          <button
            class="button primary"
            type="button"
            aria-busy={announcing.busy}
            onClick={() => void announcing.make(() => announce(slug))}
          >
            {announcing.busy ? `Announcing the ${word}` : `Announce the ${word}`}
          </button>
        )}
        {!refusals.edit && (
          <a
            class={missing.length > 0 ? 'button primary' : 'button'}
            href={`?edit${missing[0] ? `#${missing[0].field}` : ''}`}
          >
            {missing.length > 0 ? 'Say what is missing' : 'Edit'}
          </a>
        )}
        {!refusals.discard && (
          <button
            ref={button}
            class="button quiet"
            type="button"
            aria-busy={discarding.busy}
            onClick={() => setAsking(true)}
          >
            Throw the draft away
          </button>
        )}
      </div>
      <Failure
        failed={announcing.failed ?? discarding.failed}
        unreached="Try again: asking twice does no harm."
      />
      {asking && (
        <Ask
          title="Throw this draft away?"
          yes="Throw it away"
          no="Keep it"
          danger
          onYes={() => void discarding.make(() => discard(slug))}
          onNo={() => setAsking(false)}
        >
          <p>It cannot be brought back.</p>
        </Ask>
      )}
    </>
  );
}
