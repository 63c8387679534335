import { useState } from 'preact/hooks';
import type { Cohort, Half } from '../../../api/cohorts/schema.ts';
import { brokenByMove, brokenWords } from '../../../api/cohorts/visits/rules.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import type { Shown } from './cohort.tsx';
import { Dialog } from './Dialog.tsx';
import { firstPlacing, type Picked, place, placingOn } from './useMoves.ts';
import { dayWords, hireName, rotationTitle } from './words.ts';

type Props = Shown & { picked: Picked; close: () => void };

/** Moves a visit without a mouse: day, half and host, and what would clash, as it is chosen. */
export function MoveDialog({ cohort, picked, put, close }: Props) {
  const { hire, rotation, plan } = picked;
  const where = cohort.rotations.find(({ slug }) => slug === rotation);
  const fresh = plan
    ? { day: plan.day, half: plan.half, host: plan.host?.slug ?? null, pinned: picked.pinned }
    : firstPlacing(cohort, picked);
  const [placing, setPlacing] = useState(fresh);
  const { busy, failed, make } = useCall<Cohort>((next) => {
    put(next);
    close();
  });
  const broken = brokenByMove(cohort, { hire, rotation, ...placing });
  const words = [...new Set(broken.map((one) => brokenWords(cohort, one)))];
  const param = { cohort: cohort.slug, hire, rotation };
  const takeOut = () =>
    answerTo(api.cohorts[':cohort'].hires[':hire'].visits[':rotation'].$delete({ param }));
  return (
    <Dialog title={`${hireName(cohort, hire)} at ${rotationTitle(cohort, rotation)}`} close={close}>
      <div class="fields">
        <Choice
          name="Day"
          value={placing.day}
          options={cohort.days.map((day) => [day, dayWords(day)])}
          choose={(day) => {
            const { half, host } = placingOn(cohort, picked, day).placing;
            setPlacing({ ...placing, day, half, host });
          }}
        />
        {!where?.whole && (
          <Choice
            name="Half"
            value={placing.half}
            options={[
              ['am', 'Morning'],
              ['pm', 'Afternoon'],
            ]}
            choose={(half) => setPlacing({ ...placing, half: half as Half })}
          />
        )}
        <Choice
          name="Host"
          value={placing.host ?? ''}
          options={[
            ['', 'Nobody yet'],
            ...(where?.hosts ?? []).map(({ slug, name }) => [slug, name]),
          ]}
          choose={(host) => setPlacing({ ...placing, host: host || null })}
        />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={placing.pinned}
          onChange={() => setPlacing({ ...placing, pinned: !placing.pinned })}
        />
        Keep it there when the rest is planned
      </label>
      <p role="status">{words.length > 0 ? words.join(' ') : 'Nothing clashes.'}</p>
      <Failure failed={failed} unreached="The visit is where it was." />
      <div class="cluster">
        <button
          class="button primary"
          type="button"
          aria-busy={busy}
          onClick={() => void make(() => place(cohort.slug, picked, placing))}
        >
          {plan ? 'Move it there' : 'Put it there'}
        </button>
        {plan && (
          <button class="button quiet" type="button" onClick={() => void make(takeOut)}>
            Take it out of the plan
          </button>
        )}
        <button class="button quiet" type="button" onClick={close}>
          Leave it
        </button>
      </div>
    </Dialog>
  );
}

type ChoiceProps = {
  name: string;
  value: string;
  options: string[][];
  choose: (value: string) => void;
};

function Choice({ name, value, options, choose }: ChoiceProps) {
  const id = `move-${name.toLowerCase()}`;
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map(([each = '', words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
