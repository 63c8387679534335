import type { Catalogue } from '../../../api/catalogue.ts';
import type { AdviceSaid, CourseSummary } from '../../../api/courses/schema.ts';
import { type Answer, answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { useAnswer } from '../useAnswer.ts';
import type { Complaints } from './Field.tsx';
import { type Choice, PickedField } from './PickedField.tsx';
import type { Values } from './values.ts';

type Props = {
  values: Values;
  change: (more: Partial<Values>) => void;
  complaints: Complaints;
};

const most = 12;
const words = { playbook: 'Playbook', course: 'Course', skill: 'Skill' };

const choiceOf = (kind: AdviceSaid['kind'], slug: string, title: string): Choice => ({
  key: `${kind} ${slug}`,
  words: `${words[kind]}: ${title}`,
});

/** What one may want to know first: playbooks, other courses, skills. */
export function AdviceField({ values, change, complaints }: Props) {
  const { answer } = useAnswer(ask);
  return (
    <PickedField
      name="advice"
      label="What may people want to look at first? (may be empty)"
      hint="Playbooks, courses and skills. It is advice: nobody is kept out by it."
      complaints={complaints}
      most={most}
      picked={values.advice.map(({ kind, slug, title }) => choiceOf(kind, slug, title))}
      choices={answer?.is === 'value' ? answer.value : undefined}
      change={(picked) => change({ advice: picked.map(adviceOf) })}
    />
  );
}

function adviceOf({ key, words: said }: Choice): Values['advice'][number] {
  const [kind = '', ...slug] = key.split(' ');
  const title = said.slice(said.indexOf(': ') + 2);
  return { kind: kind as AdviceSaid['kind'], slug: slug.join(' '), title };
}

/** What was authored, and the courses that there are. */
async function ask(): Promise<Answer<Choice[]>> {
  const [authored, held] = await Promise.all([
    answerTo(fetch('/catalogue.json')) as Promise<Answer<Catalogue>>,
    answerTo(api.courses.$get({ query: { order: 'latest' } })),
  ]);
  if (authored.is !== 'value') return authored;
  const courses: CourseSummary[] = held.is === 'value' ? held.value.courses : [];
  const { playbooks, skills } = authored.value;
  return {
    is: 'value',
    value: [
      ...playbooks.map(({ id, title }) => choiceOf('playbook', id, title)),
      ...skills.map(({ slug, name }) => choiceOf('skill', slug, name)),
      ...courses.map(({ slug, title }) => choiceOf('course', slug, title)),
    ],
  };
}
