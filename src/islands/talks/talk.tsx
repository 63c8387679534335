import type { ComponentType } from 'preact';
import type { Answer } from '../answer.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { useAnswer } from '../useAnswer.ts';
import { sayKeptToast } from './kept-toast.ts';
import { TalkPage } from './TalkPage.tsx';

/** `/talks/<slug>/`: one built page stands at the address of every talk. */
const slug = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const editing = new URLSearchParams(location.search).has('edit');

function Editing() {
  return (
    <Answered asking={useAnswer(loadForm)} what="the form">
      {(Form) => <Form slug={slug} />}
    </Answered>
  );
}

/** The form is loaded only when someone edits. */
async function loadForm(): Promise<Answer<ComponentType<{ slug: string }>>> {
  try {
    return { is: 'value', value: (await import('./EditTalk.tsx')).EditTalk };
  } catch {
    return { is: 'unreachable' };
  }
}

sayKeptToast();
wake('talk', ({ topics = '{}' }) =>
  editing ? <Editing /> : <TalkPage slug={slug} topics={JSON.parse(topics)} />,
);
