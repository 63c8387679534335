/** The choice of light or dark. `/theme.js` applies it before the first paint. */
const select = document.querySelector<HTMLSelectElement>('#theme');
const root = document.documentElement;

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
