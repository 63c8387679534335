import type { Part } from '../../../api/hackathons/teams/schema.ts';
import { partNames } from '../hackathons/words.ts';

type Props = { name?: string; legend: string; chosen: readonly Part[] };

/** How somebody takes part: one way or several. */
export function PartsField({ name = 'parts', legend, chosen }: Props) {
  return (
    <fieldset class="field hack-parts">
      <legend>{legend}</legend>
      {(Object.keys(partNames) as Part[]).map((part) => (
        <label class="course-check" key={part}>
          <input type="checkbox" name={name} value={part} defaultChecked={chosen.includes(part)} />
          {partNames[part]}
        </label>
      ))}
    </fieldset>
  );
}

/** What was ticked; a person who ticks nothing builds. */
export function partsIn(form: FormData, name = 'parts'): Part[] {
  const ticked = form.getAll(name) as Part[];
  return ticked.length > 0 ? ticked : ['builds'];
}
