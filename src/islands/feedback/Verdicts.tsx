import type { Verdict } from '../../../api/cohorts/feedback/schema.ts';

type Props = {
  name: string;
  label: string;
  chosen: Verdict | undefined;
  autoFocus?: boolean;
};

const words: Record<Verdict, string> = { yes: 'Yes', partly: 'Partly', no: 'No' };

/** A question that is answered with one press. */
export function Verdicts({ name, label, chosen, autoFocus = false }: Props) {
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
              // biome-ignore lint/a11y/noAutofocus: it stands where the pressed button stood
              autoFocus={autoFocus && at === 0}
            />
            {words[verdict]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
