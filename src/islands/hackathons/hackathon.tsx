import type { ComponentType } from 'preact';
import type { Answer } from '../answer.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { sayKeptToast } from '../talks/kept-toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { HackathonPage } from './HackathonPage.tsx';

/** `/hackathons/<slug>/`: one built page stands at the address of every hackathon. */
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
    return { is: 'value', value: (await import('./EditHackathon.tsx')).EditHackathon };
  } catch {
    return { is: 'unreachable' };
  }
}

sayKeptToast();
wake('hackathon', () => (editing ? <Editing /> : <HackathonPage slug={slug} />));
