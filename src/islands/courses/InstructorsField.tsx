import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { useAnswer } from '../useAnswer.ts';
import type { Complaints } from './Field.tsx';
import { PickedField } from './PickedField.tsx';
import type { Values } from './values.ts';

type Props = {
  values: Values;
  change: (more: Partial<Values>) => void;
  complaints: Complaints;
};

const most = 8;

/** Who teaches it: colleagues, by name. */
export function InstructorsField({ values, change, complaints }: Props) {
  const { answer } = useAnswer(() => answerTo(api.people.$get({ query: {} })));
  const people = answer?.is === 'value' ? answer.value.people : undefined;
  return (
    <PickedField
      name="instructors"
      label="Who teaches it?"
      hint="Type a name. Whoever teaches it may change it, and is told."
      complaints={complaints}
      most={most}
      picked={values.instructors.map(({ slug, name }) => ({ key: slug, words: name }))}
      choices={people?.map(({ slug, name }) => ({ key: slug, words: name }))}
      change={(picked) =>
        change({ instructors: picked.map(({ key, words }) => ({ slug: key, name: words })) })
      }
    />
  );
}
