import { useState } from 'preact/hooks';

const saidMs = 2_000;

/** The way for others to come along; paper, once it is over. */
export function Share({ over }: { over: boolean }) {
  const [said, setSaid] = useState<string>();
  if (over) {
    return (
      <button class="button" type="button" onClick={() => print()}>
        Print
      </button>
    );
  }
  if (!navigator.clipboard) return null;
  const copy = async () => {
    const done = await navigator.clipboard.writeText(location.href).then(
      () => 'Copied',
      () => 'Not copied',
    );
    setSaid(done);
    setTimeout(() => setSaid(undefined), saidMs);
  };
  return (
    <button class="button" type="button" onClick={() => void copy()}>
      {said ?? 'Copy the link'}
    </button>
  );
}
