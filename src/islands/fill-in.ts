/**
 * Fills in the words in `<CAPITALS>` of every command on the page. What a person typed is kept for
 * this page in this tab and goes nowhere. It is put in as text and exactly as it was typed.
 */
const form = document.querySelector<HTMLFormElement>('[data-fill-in]');
const key = `potluck-fill-in:${location.pathname}`;
/** What a shell does not take as a plain letter of a word. */
const SIGNS = /[^\w@%+=:,./-]/;

if (form) start(form);

export {};

function start(form: HTMLFormElement): void {
  const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, string>;
  const fields = [...form.querySelectorAll('input')];
  for (const field of fields) {
    field.value = kept[field.name] ?? '';
    show(field);
  }
  warn(form, fields);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    const field = target as HTMLInputElement;
    kept[field.name] = field.value.trim();
    sessionStorage.setItem(key, JSON.stringify(kept));
    show(field);
    warn(form, fields);
  });
  document.addEventListener('click', ({ target }) => {
    const name = (target as Element).closest<HTMLElement>('[data-fill]')?.dataset.fill;
    if (name && String(getSelection()) === '') fields.find((field) => field.name === name)?.focus();
  });
}

function show({ name, value }: HTMLInputElement): void {
  const typed = value.trim();
  for (const place of document.querySelectorAll<HTMLElement>(`[data-fill="${name}"]`)) {
    place.textContent = typed || `<${name}>`;
    place.toggleAttribute('data-filled', typed !== '');
  }
}

function warn(form: HTMLFormElement, fields: HTMLInputElement[]): void {
  const odd = fields.filter(({ value }) => SIGNS.test(value.trim())).map(({ name }) => name);
  const status = form.querySelector('[role=status]');
  if (!status) return;
  status.textContent = odd.length
    ? `${odd.join(' and ')}: a shell reads some of these signs as its own. Look at the quotes in each command.`
    : '';
}
