// Runs before the first paint, so that a chosen theme never flashes. Storage may be forbidden.
try {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {}
