import { wake } from '../island.ts';
import { askMe } from '../me.ts';
import { Loading } from '../parts/Loading.tsx';
import { SignedOut } from '../parts/SignedOut.tsx';
import { useAnswer } from '../useAnswer.ts';
import { myZone } from '../when.ts';
import { HackathonForm } from './HackathonForm.tsx';
import { blank } from './values.ts';

function NewHackathon() {
  const { answer } = useAnswer(askMe);
  if (!answer) return <Loading what="the form" />;
  const person = answer.is === 'value' ? answer.value.person : undefined;
  if (person === null) return <SignedOut>Sign in to offer a hackathon.</SignedOut>;
  return <HackathonForm fresh={blank(person?.zone ?? myZone())} by={person?.slug ?? null} />;
}

wake('new-hackathon', NewHackathon);
