import type { Verdict } from '../../../api/cohorts/feedback/schema.ts';
import { focused } from '../focused.ts';

type Props = {
  name: string;
  label: string;
  chosen: Verdict | undefined;
  /** Whether it appears where a button was pressed. */
  first?: boolean;
};

const words: Record<Verdict, string> = { yes: 'Yes', partly: 'Partly', no: 'No' };

/** A question that is answered with one press. */
export function Verdicts({ name, label, chosen, first = false }: Props) {
  return (
    <fieldset class="field verdicts">
      <legend>{label}</legend>
      <div class="cluster">
        {(Object.keys(words) as Verdict[]).map((verdict, at) => (
          <label key={verdict} class="verdict">
            <input
              type="radio"
              name={name}
              value={verdict}
              required
              defaultChecked={chosen === verdict}
              {...(first && at === 0 && { ref: focused })}
            />
            {words[verdict]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
