import { wake } from '../island.ts';
import { askMe } from '../me.ts';
import { Loading } from '../parts/Loading.tsx';
import { useAnswer } from '../useAnswer.ts';
import { TalkForm } from './TalkForm.tsx';

/** The form does not wait for the service to be reached: one can write meanwhile. */
function NewTalk() {
  const { answer } = useAnswer(askMe);
  if (!answer) return <Loading what="the form" />;
  const me = answer.is === 'value' ? answer.value : undefined;
  return <TalkForm person={me?.person ?? undefined} visitor={me?.person === null} />;
}

wake('new-talk', NewTalk);
