import { askMe } from '../me.ts';

/** Below a rotation, which anyone can read: what its own people see of it. Others see nothing. */
const place = document.querySelector<HTMLElement>('[data-rotation]');

void askMe().then(async (answer) => {
  if (!place || answer.is !== 'value' || !answer.value.person) return;
  const { role, team } = answer.value.person;
  if (role === 'guest') return;
  const { rotation = '', team: owner } = place.dataset;
  const { showLive } = await import('./live.tsx');
  showLive(place, { rotation, keeps: role === 'admin' || team === owner });
});
