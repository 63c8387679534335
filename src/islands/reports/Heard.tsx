import { focused } from '../focused.ts';

/** That it was heard, by whom, and how one learns the end of it. */
export function Heard({ owners, close }: { owners: string; close: () => void }) {
  return (
    <div class="stack">
      <h2 id="report-title">Heard, thank you</h2>
      <p role="status">
        {owners
          ? `${owners} can read it now.`
          : 'Nobody owns this playbook yet, so it waits in the queue for whoever takes it on.'}{' '}
        You will find under the bell how it was settled.
      </p>
      <button ref={focused} class="button primary" type="button" onClick={close}>
        Close
      </button>
    </div>
  );
}
