/** The choice of light or dark. `/theme.js` applies it before the first paint. */
const select = document.querySelector<HTMLSelectElement>('#theme');
const root = document.documentElement;

// Paper cannot tell where it comes from, nor how old it is.
addEventListener('beforeprint', () => {
  const sheet = document.querySelector('.on-paper');
  const day = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
  if (sheet) sheet.textContent = `${location.origin}${location.pathname} · printed on ${day}`;
});

if (select) {
  select.value = root.dataset.theme ?? '';
  select.addEventListener('change', () => {
    if (select.value === '') {
      localStorage.removeItem('theme');
      delete root.dataset.theme;
    } else {
      localStorage.setItem('theme', select.value);
      root.dataset.theme = select.value;
    }
  });
}
