import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Run } from '../../../api/runs/schema.ts';
import type { Running } from './useRun.ts';
import { currentStep, progressWords } from './words.ts';

type Props = {
  run: Run;
  enter: Running['enter'];
  place: (key: string) => string | undefined;
};

/** Whenever the next step is out of sight, for one reads on below, it stays at hand here. */
export function RunBar(props: Props) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const made = document.createElement('div');
    made.className = 'run-bar-box';
    document.querySelector('main')?.append(made);
    box.current = made;
    return () => {
      render(null, made);
      made.remove();
    };
  }, []);
  useEffect(() => {
    if (box.current) render(<Bar {...props} />, box.current);
  });
  const next = currentStep(props.run)?.key;
  useEffect(() => (box.current ? showingUnlessSeen(box.current) : undefined), [next]);
  return null;
}

/** Over the list itself it would only cover what it repeats. */
function showingUnlessSeen(box: HTMLElement): () => void {
  const row = document.querySelector('.run [aria-current="step"]');
  const observer = new IntersectionObserver(([seen]) => {
    box.toggleAttribute('data-shown', !seen?.isIntersecting);
  });
  if (row) observer.observe(row);
  return () => observer.disconnect();
}

function Bar({ run, enter, place }: Props) {
  const next = currentStep(run);
  if (run.end || !next) return null;
  const number = run.steps.indexOf(next) + 1;
  const to = place(next.key);
  const title = `${number}. ${next.title}`;
  return (
    <aside class="run-bar" aria-label="The next step">
      <p>
        <strong>{progressWords(run)}</strong> {to ? <a href={to}>{title}</a> : title}
      </p>
      <button
        class="button primary"
        type="button"
        aria-label={`Done: step ${number}`}
        onClick={() => enter({ what: 'ticked', step: next.key, words: '' })}
      >
        Done
      </button>
    </aside>
  );
}
