/** All of the finder that the page carries; the rest comes with the first touch or an address. */
const form = document.querySelector<HTMLFormElement>('#finder');

if (form) {
  const touches = ['focusin', 'pointerover', 'input'];
  const start = async (): Promise<void> => {
    for (const touch of touches) form.removeEventListener(touch, start);
    const { startFinder } = await import('./finder.ts');
    await startFinder();
  };
  for (const touch of touches) form.addEventListener(touch, start);
  if (location.search) void start();
}
