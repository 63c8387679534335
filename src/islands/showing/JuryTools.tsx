import { useState } from 'preact/hooks';
import type { Criterion, Jury } from '../../../api/hackathons/jury/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { Act } from '../hackathons/Act.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { CriteriaFields } from './CriteriaFields.tsx';

type Props = { slug: string; jury: Jury; put: (jury: Jury) => void };

/** For the host: who is in the jury, what it looks at, and its end. */
export function JuryTools({ slug, jury, put }: Props) {
  const [open, setOpen] = useState(false);
  const { state, refusals } = jury;
  const param = { hackathon: slug };
  return (
    <div class="panel stack">
      {state === 'none' && !open && <p>There need be no jury. If there is one, name it here.</p>}
      {open ? (
        <Naming {...{ slug, jury, put }} close={() => setOpen(false)} />
      ) : (
        <div class="cluster">
          <button class="button" type="button" onClick={() => setOpen(true)}>
            {state === 'none' ? 'Name a jury' : 'Change the jury'}
          </button>
          {state === 'open' && !refusals.close && (
            <Act
              words="End the jury for good"
              look="danger"
              call={() => answerTo(api.hackathons[':hackathon'].jury.closing.$put({ param }))}
              done={(ended) => {
                put(ended);
                toast('Everybody sees what the jury said.');
              }}
            />
          )}
        </div>
      )}
    </div>
  );
}

const blank = (): Criterion => ({ id: newId(), title: '', weight: 1 });

function Naming({ slug, jury, put, close }: Props & { close: () => void }) {
  const [criteria, setCriteria] = useState(jury.criteria.length > 0 ? jury.criteria : [blank()]);
  const [jurors, setJurors] = useState(
    jury.jurors.map(({ slug: one, name }) => ({ slug: one, name })),
  );
  const { answer } = useAnswer(() => answerTo(api.people.$get({ query: {} })));
  const people = answer?.is === 'value' ? answer.value.people : [];
  const call = useCall<Jury>((named) => {
    put(named);
    close();
    toast('The jury is named.');
  });
  const begun = jury.jurors.some(({ scored }) => scored > 0);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const json = { criteria, jurors: jurors.map((juror) => juror.slug) };
    const param = { hackathon: slug };
    void call.make(() => answerTo(api.hackathons[':hackathon'].jury.$put({ param, json })));
  };
  return (
    <form class="stack" onSubmit={submit}>
      {begun ? (
        <p class="quiet">Scoring has begun, so the criteria stay as they are.</p>
      ) : (
        <CriteriaFields
          criteria={criteria}
          change={setCriteria}
          add={() => setCriteria([...criteria, blank()])}
        />
      )}
      <ul class="cluster">
        {jurors.map((juror) => (
          <li class="cluster" key={juror.slug}>
            {juror.name}
            <button
              class="button quiet"
              type="button"
              onClick={() => setJurors(jurors.filter((other) => other !== juror))}
            >
              Off<span class="visually-hidden">: {juror.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="field show-zone">
        <label for="juror">Ask somebody into the jury</label>
        <select
          id="juror"
          value=""
          onChange={({ currentTarget }) => {
            const found = people.find((person) => person.slug === currentTarget.value);
            if (found) setJurors([...jurors, { slug: found.slug, name: found.name }]);
            currentTarget.value = '';
          }}
        >
          <option value="">Choose somebody</option>
          {people
            .filter((person) => !jurors.some((juror) => juror.slug === person.slug))
            .map((person) => (
              <option key={person.slug} value={person.slug}>
                {person.name}
              </option>
            ))}
        </select>
        <span class="hint">Taken off, what a juror has scored goes, too.</span>
      </div>
      <Failure failed={call.failed} unreached="Try again: asking twice does no harm." />
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={call.busy}>
          Name the jury
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Leave it
        </button>
      </div>
    </form>
  );
}
