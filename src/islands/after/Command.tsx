import { useState } from 'preact/hooks';

const saidMs = 2_000;

/** A command with a button that copies it. */
export function Command({ text }: { text: string }) {
  const [said, setSaid] = useState('Copy');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      setSaid('Not copied');
    }
    setTimeout(() => setSaid('Copy'), saidMs);
  };
  return (
    <p class="after-command">
      <code>{text}</code>
      <button class="button quiet" type="button" onClick={() => void copy()}>
        {said}
        <span class="visually-hidden"> the command</span>
      </button>
    </p>
  );
}
