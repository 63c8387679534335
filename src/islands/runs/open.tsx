import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PersonRef } from '../../../api/people/schema.ts';
import besideText from '../../styles/run-page.css?url';
import checklist from '../../styles/runs.css?url';
import { useWho } from '../kept/useWho.ts';
import { Loading } from '../parts/Loading.tsx';
import { SignedOut } from '../parts/SignedOut.tsx';
import { sheet } from '../sheet.ts';
import { Begin } from './Begin.tsx';
import { OutOfReach } from './OutOfReach.tsx';
import { RunBar } from './RunBar.tsx';
import { RunView } from './RunView.tsx';
import { type PageStep, stepsIn } from './steps.ts';
import { useMarks } from './useMarks.ts';
import { useRun } from './useRun.ts';

await Promise.all([sheet(checklist), sheet(besideText)]);

type Page = { id: string; title: string; steps: PageStep[] };

/** Opens what belongs to runs on the page of a playbook: the run of its address, or a new one. */
export function openRun(host: HTMLElement, close: () => void): void {
  const prose = document.querySelector('.leaf .prose') ?? document;
  const { playbook: id = '', title = '' } = host.dataset;
  const page = { id, title, steps: stepsIn(prose) };
  const shut = () => {
    render(null, host);
    close();
  };
  render(<Opened page={page} close={shut} />, host);
}

const runOf = (search: string): string | null => new URLSearchParams(search).get('run');

function Opened({ page, close }: { page: Page; close: () => void }) {
  const who = useWho();
  const [run, setRun] = useState(() => runOf(location.search));
  useEffect(() => {
    // Whoever has just pressed a button is taken to what came of it.
    if (who) document.querySelector<HTMLElement>('#run-begin-title, #run-title')?.focus();
  }, [who, run]);

  const begun = (made: string) => {
    history.replaceState(null, '', `?run=${made}`);
    setRun(made);
  };
  if (!who) return <Loading what="the run" />;
  if (!run) return <Begin who={who} playbook={page} onBegun={begun} onCancel={close} />;
  if (who.is === 'staff') return <Going key={run} me={who.me} id={run} page={page} />;
  if (who.is === 'unknown') return <OutOfReach />;
  return <SignedOut>Sign in as a member of staff to see this run.</SignedOut>;
}

function Going({ me, id, page }: { me: PersonRef; id: string; page: Page }) {
  const running = useRun(me, id);
  const places = new Map(page.steps.map(({ key, element }) => [key, element.id]));
  useMarks(running.run, page.steps);
  const ended = running.run?.end != null;
  const wasOpen = useRef(false);
  useEffect(() => {
    if (ended && wasOpen.current) document.querySelector<HTMLElement>('#run-title')?.focus();
    wasOpen.current = running.run !== undefined && !ended;
  }, [ended, running.run !== undefined]);
  const place = (key: string) => (places.get(key) ? `#${places.get(key)}` : undefined);
  return (
    <>
      <RunView me={me} running={running} place={place} />
      {running.run && <RunBar run={running.run} enter={running.enter} place={place} />}
    </>
  );
}
