/** As if it had been typed, so that whoever listens to the form hears of a hidden field. */
export function changed(input: HTMLInputElement | null): void {
  input?.dispatchEvent(new Event('input', { bubbles: true }));
}
