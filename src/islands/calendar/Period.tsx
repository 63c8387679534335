import type { Viewing } from './useView.ts';
import { periodWords, turned, views } from './view.ts';

const names = { month: 'Month', week: 'Week', agenda: 'Agenda' };
const units = { month: 'month', week: 'week', agenda: 'four weeks' };

/** Which time is shown, and how; links, so that each has its own address. */
export function Period({ viewing, zone }: { viewing: Viewing; zone: string }) {
  const { shown, today, show, hrefOf } = viewing;
  const go = (change: Parameters<typeof show>[0]) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(change);
  };
  const unit = units[shown.view];
  return (
    <>
      <nav class="tabs" aria-label="How it is shown">
        {views.map((view) => (
          <a
            key={view}
            href={hrefOf({ view })}
            aria-current={view === shown.view ? 'page' : undefined}
            onClick={go({ view })}
          >
            {names[view]}
          </a>
        ))}
      </nav>
      <header class="section-head cal-head">
        <h2 aria-live="polite">{periodWords(shown)}</h2>
        <p class="quiet">{zone}</p>
        <p class="cluster">
          <button
            class="button quiet"
            type="button"
            aria-label={`Previous ${unit}`}
            onClick={() => show({ day: turned(shown, -1) })}
          >
            Previous
          </button>
          <button class="button quiet" type="button" onClick={() => show({ day: today })}>
            Today
          </button>
          <button
            class="button quiet"
            type="button"
            aria-label={`Next ${unit}`}
            onClick={() => show({ day: turned(shown, 1) })}
          >
            Next
          </button>
        </p>
      </header>
    </>
  );
}
