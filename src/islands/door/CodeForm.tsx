type Props = { busy: boolean; start: string; send: (code: string) => void };

/** For those whose phone cannot read the screen: its six letters, typed. */
export function CodeForm({ busy, start, send }: Props) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send(String(new FormData(event.currentTarget as HTMLFormElement).get('code')));
  };
  return (
    <form class="stack check-in-form" onSubmit={submit}>
      <div class="field">
        <label for="code">The code on the screen in the room</label>
        <input
          id="code"
          name="code"
          required
          maxLength={20}
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          defaultValue={start}
          aria-describedby="code-hint"
        />
        <p class="hint" id="code-hint">
          Six letters and digits; another each minute.
        </p>
      </div>
      <button class="button primary" type="submit" aria-busy={busy}>
        {busy ? 'Checking you in' : 'Check in'}
      </button>
    </form>
  );
}
