import { useEffect } from 'preact/hooks';
import type { PersonRef } from '../../../api/people/schema.ts';
import { wake } from '../island.ts';
import { useWho } from '../kept/useWho.ts';
import { Loading } from '../parts/Loading.tsx';
import { SignedOut } from '../parts/SignedOut.tsx';
import { OutOfReach } from './OutOfReach.tsx';
import { RunView } from './RunView.tsx';
import { useRun } from './useRun.ts';

/** `/runs/<id>/`: one built page stands at the address of every run, also of playbooks long gone. */
const id = location.pathname.split('/')[2] ?? '';

function Run() {
  const who = useWho();
  if (!who) return <Loading what="the run" />;
  if (who.is === 'staff') return <Shown me={who.me} />;
  if (who.is === 'unknown') return <OutOfReach />;
  return <SignedOut>Sign in as a member of staff to see this run.</SignedOut>;
}

function Shown({ me }: { me: PersonRef }) {
  const running = useRun(me, id);
  const { run } = running;
  useEffect(() => {
    const heading = document.querySelector('h1');
    if (run && heading) heading.textContent = run.title;
    if (run) document.title = `${run.title}: a run · Potluck`;
  }, [run?.title]);
  return (
    <>
      {run && !run.end && run.published && (
        <p>
          <a href={`/playbooks/${run.playbook}/?run=${run.id}`}>Go through it in the playbook</a>
        </p>
      )}
      <RunView me={me} running={running} place={() => undefined} />
    </>
  );
}

wake('run', Run);
