import { useId, useState } from 'preact/hooks';
import type { Cohort, Hire } from '../../../api/cohorts/schema.ts';
import { folded } from '../folded.ts';

/** So many are seen at a glance. */
const glanceMost = 12;

/** Of many hires those whom somebody looks for; all of a few, or while nothing is typed. */
export function useNarrow({ hires }: Pick<Cohort, 'hires'>) {
  const [typed, type] = useState('');
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const isMeant = ({ name, role, place }: Hire) =>
    words.every((word) => folded(`${name} ${role} ${place}`).includes(word));
  const meant = hires.filter(isMeant);
  return { typed, type, meant, isLong: hires.length > glanceMost, isOff: words.length === 0 };
}

type Props = { narrow: ReturnType<typeof useNarrow>; count: number };

/** The field in which one types whom one looks for; none where there are few. */
export function Narrow({ narrow, count }: Props) {
  const id = useId();
  if (!narrow.isLong) return null;
  return (
    <div class="field narrow">
      <label for={id}>Find by name, role or place</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={narrow.typed}
        onInput={({ currentTarget }) => narrow.type(currentTarget.value)}
      />
      <output class="hint" for={id}>
        {narrow.isOff ? `${count} people` : `${narrow.meant.length} of ${count} people`}
      </output>
    </div>
  );
}
