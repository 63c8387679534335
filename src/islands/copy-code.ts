/** Puts a button on each block of code that copies it. Without a clipboard there is none. */
if (navigator.clipboard) {
  for (const frame of document.querySelectorAll<HTMLElement>('.code'))
    frame.append(...tools(frame));
}

function tools(frame: HTMLElement): HTMLElement[] {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'copy';
  made.textContent = 'Copy';
  const note = frame.querySelector('[data-fill]') && document.createElement('p');
  if (note) {
    note.className = 'copy-note';
    note.role = 'status';
  }
  made.addEventListener('click', async () => {
    const done = await copied(frame.querySelector('pre')?.innerText ?? '');
    made.textContent = done;
    if (note) note.textContent = `${done} ${filling(frame)}.`;
    setTimeout(() => {
      made.textContent = 'Copy';
    }, 2_000);
  });
  return note ? [made, note] : [made];
}

/** What is filled in, and what is not, so that nobody runs a command on the wrong thing unawares. */
function filling(frame: HTMLElement): string {
  const words = [...frame.querySelectorAll<HTMLElement>('[data-fill]')].map((place) => {
    const { fill, filled } = place.dataset;
    return filled === undefined ? `${fill} still open` : `${fill} = ${place.textContent}`;
  });
  return `with ${[...new Set(words)].join(', ')}`;
}

async function copied(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text.trimEnd());
    return 'Copied';
  } catch {
    return 'Not copied';
  }
}
