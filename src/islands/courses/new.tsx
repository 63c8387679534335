import { wake } from '../island.ts';
import { askMe } from '../me.ts';
import { Loading } from '../parts/Loading.tsx';
import { SignedOut } from '../parts/SignedOut.tsx';
import { useAnswer } from '../useAnswer.ts';
import { myZone } from '../when.ts';
import { CourseForm } from './CourseForm.tsx';
import { blank } from './values.ts';

/** Only who is signed in can say who teaches. */
function NewCourse() {
  const { answer } = useAnswer(askMe);
  if (!answer) return <Loading what="the form" />;
  const person = answer.is === 'value' ? answer.value.person : undefined;
  if (person === null) return <SignedOut>Sign in to offer a course.</SignedOut>;
  const me = person ? [{ slug: person.slug, name: person.name }] : [];
  return <CourseForm fresh={blank(person?.zone ?? myZone(), me)} by={person?.slug ?? null} />;
}

wake('new-course', NewCourse);
