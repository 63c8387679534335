import { useRef, useState } from 'preact/hooks';
import type { InHand } from '../../../api/removals/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { focused } from '../focused.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { Hand } from './Hand.tsx';

type Props = { slug: string; name: string };

/** For admins: removes a person whole, after saying what goes, what stays and what becomes theirs. */
export function Remove({ slug, name }: Props) {
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<InHand>();
  if (done) return <Done name={name} hand={done} />;
  return (
    <section class="section stack" aria-labelledby="remove">
      <h2 id="remove">Remove {name}</h2>
      <p>When somebody has left, or asks to be forgotten. Only admins see this.</p>
      <p>
        <button class="button danger" type="button" onClick={() => setAsking(true)}>
          Remove {name} …
        </button>
      </p>
      {asking && (
        <RemoveDialog slug={slug} name={name} done={setDone} close={() => setAsking(false)} />
      )}
    </section>
  );
}

type DialogProps = Props & { done: (hand: InHand) => void; close: () => void };

function RemoveDialog({ slug, name, done, close }: DialogProps) {
  const param = { person: encodeURIComponent(slug) };
  const asking = useAnswer(() => answerTo(api.people[':person'].removal.$get({ param })));
  const { busy, failed, make } = useCall<InHand>(done);
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const isRight = sameName(typed, name);
    setIsWrong(!isRight);
    if (!isRight) return field.current?.focus();
    void make(() => answerTo(api.people[':person'].$delete({ param })));
  };
  return (
    <Dialog title={`Remove ${name}?`} close={close}>
      <p>
        <strong>What goes:</strong> their sign-ins, at once; their name, team and skills; their
        notes, feedback, answers, votes and welcome notes; their places, which those who wait get.
      </p>
      <p>
        <strong>What stays without a name:</strong> talks that were given and what is with them,
        logs of runs and of changes, reports, how many came, visits that were and what was built.
        Words that others wrote about them stay with those others. This cannot be undone.
      </p>
      <Answered asking={asking} what="what they have in hand">
        {(hand) => <Hand hand={hand} when="before" />}
      </Answered>
      <form class="stack" onSubmit={submit}>
        <p class="field">
          <label for="remove-name">Type “{name}” to go on</label>
          <input
            id="remove-name"
            ref={field}
            autocomplete="off"
            value={typed}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? 'remove-wrong' : undefined}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          {isWrong && (
            <span class="error" id="remove-wrong">
              That is not their name.
            </span>
          )}
        </p>
        <Failure
          failed={failed}
          unreached="Look at this page again: it is done whole or not at all."
        />
        <p class="cluster">
          <button class="button danger primary" type="submit" aria-busy={busy}>
            Remove {name}
          </button>
          <button class="button" type="button" onClick={close}>
            Keep them
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** As a person would say that it is the same: whatever the case, the spaces and the accents. */
const sameName = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

function Done({ name, hand }: { name: string; hand: InHand }) {
  return (
    <section class="panel stack" role="status">
      <h2 tabIndex={-1} ref={focused}>
        {name} is removed
      </h2>
      <Hand hand={hand} when="after" />
      <p>
        <a href="/people/">All people</a>
      </p>
    </section>
  );
}
