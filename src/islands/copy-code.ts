/** Puts a button on each block of code that copies it. Without a clipboard there is none. */
if (navigator.clipboard) {
  for (const frame of document.querySelectorAll<HTMLElement>('.code')) frame.append(button(frame));
}

function button(frame: HTMLElement): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'copy';
  made.textContent = 'Copy';
  made.addEventListener('click', async () => {
    made.textContent = await copied(frame.querySelector('pre')?.innerText ?? '');
    setTimeout(() => {
      made.textContent = 'Copy';
    }, 2_000);
  });
  return made;
}

async function copied(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text.trimEnd());
    return 'Copied';
  } catch {
    return 'Not copied';
  }
}
