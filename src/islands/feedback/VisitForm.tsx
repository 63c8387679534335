import type { MyVisitFeedback, Verdict } from '../../../api/cohorts/feedback/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { TakeBack } from './TakeBack.tsx';
import { Verdicts } from './Verdicts.tsx';

type Props = {
  visit: MyVisitFeedback;
  put: (visit: MyVisitFeedback) => void;
  close: () => void;
};

/** Four choices and a sentence, in two parts with different readers. */
export function VisitForm({ visit, put, close }: Props) {
  const { visit: id, title, rating, people, shown } = visit;
  const { busy, failed, make } = useCall<MyVisitFeedback>((next) => {
    put(next);
    close();
    toast('Thank you. It is kept.');
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const of = (name: string) => said.get(name) as Verdict | null;
    const [useful, doable, clear, timeFor] = ['useful', 'doable', 'clear', 'timeFor'].map(of);
    const words = String(said.get('words') ?? '');
    const json = {
      rating: useful && doable ? { useful, doable } : null,
      people: clear && timeFor ? { clear, timeFor, words } : null,
    };
    void make(() => answerTo(api.visits[':visit'].feedback.$put({ param: { visit: id }, json })));
  };
  return (
    <form class="stack" onSubmit={submit}>
      <fieldset class="part stack">
        <legend>About the rotation</legend>
        <p class="quiet">{title} reads this at once, and that it comes from you.</p>
        <Verdicts
          name="useful"
          label="Was the mini-project real work that somebody uses?"
          chosen={rating?.useful}
          first
        />
        <Verdicts name="doable" label="Could it be done in the time?" chosen={rating?.doable} />
      </fieldset>
      <fieldset class="part stack" disabled={shown}>
        <legend>About people</legend>
        <p class="quiet">
          {shown
            ? 'This is read now, together with what two others said. It can be taken back, but no longer changed.'
            : `${title} reads this without your name, mixed with what two others say, and only once three have. If all three write the same, it can be guessed.`}
        </p>
        <Verdicts name="clear" label="Was the presentation clear?" chosen={people?.clear} />
        <Verdicts name="timeFor" label="Had somebody time for you?" chosen={people?.timeFor} />
        <p class="field">
          <label for={`words-${id}`}>Something to say to those who received you</label>
          <textarea
            id={`words-${id}`}
            name="words"
            class="short"
            rows={2}
            maxLength={300}
            defaultValue={people?.words}
          />
          <span class="hint">No names, and nothing that only you would write.</span>
        </p>
      </fieldset>
      <Failure failed={failed} unreached="Nothing was kept. Send it again: it is kept once." />
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          Send it
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
        {(rating || people) && <TakeBack visit={visit} put={put} close={close} />}
      </div>
    </form>
  );
}
