import type { Me, Person } from '../../api/people/schema.ts';
import type { Answer } from './answer.ts';
import { forget } from './kept/forget.ts';
import { leaveLater } from './kept/leaving.ts';
import { askMe, askMeAgain, onMe, onUnread } from './me.ts';
import { initials } from './parts/initials.ts';
import { signInHref } from './sign-in-href.ts';

const me = piece('#me');
const menu = piece('#me details') as HTMLDetailsElement;
const bell = piece('#bell');

function piece(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(selector) as HTMLElement;
}

onMe(showMe);
onUnread(showUnread);
void askMe();

document.addEventListener('visibilitychange', askIfLost);
addEventListener('online', askIfLost);
addEventListener('pageshow', ({ persisted }) => persisted && void askMeAgain());

function askIfLost(): void {
  if (!document.hidden && me.dataset.state === 'unreachable') void askMe();
}

function showMe(answer: Answer<Me>): void {
  if (answer.is === 'value') showReached(answer.value);
  else show('unreachable');
}

function showReached({ person, unread, demo, hire }: Me): void {
  piece('#my-fortnight').hidden = !hire;
  piece('#demo-banner').hidden = !demo;
  if (person) {
    showPerson(person);
    void sendKept(person);
  } else forget();
  bell.hidden = !person;
  showUnread(unread);
  show(person ? 'signed-in' : 'signed-out');
}

/** What was done without a network goes out on the next visit, on whichever page that is. */
async function sendKept({ slug }: Person): Promise<void> {
  try {
    if (!Object.keys(localStorage).some((key) => key.includes(`:out:${slug}:`))) return;
    await (await import('./kept/leave.ts')).sendKept(slug);
  } catch {
    // No storage, or no network for the script: another visit will do.
  }
}

function show(state: string): void {
  me.dataset.state = state;
  for (const part of me.querySelectorAll<HTMLElement>('[data-when]')) {
    part.hidden = part.dataset.when !== state;
  }
}

function showPerson({ name, role }: Person): void {
  piece('#admins').hidden = role !== 'admin';
  piece('#me .initials').textContent = initials(name);
  piece('#me .name').textContent = name;
}

function showUnread(unread: number): void {
  const [words, count] = bell.children as unknown as [HTMLElement, HTMLElement];
  words.textContent = unread > 0 ? `Notices, ${unread} unread` : 'Notices';
  count.textContent = unread > 99 ? '99+' : `${unread}`;
  count.hidden = unread === 0;
}

const signIn = piece('#me a') as HTMLAnchorElement;
if (location.pathname !== '/' && location.pathname !== signIn.pathname) {
  signIn.href = signInHref();
}

menu.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
menu.addEventListener('focusout', ({ relatedTarget }) => closeUnless(relatedTarget));
document.addEventListener('click', ({ target }) => closeUnless(target));

/** A press on what takes no focus (the page itself) is told by the click alone. */
function closeUnless(target: EventTarget | null): void {
  if (target && !menu.contains(target as Node)) menu.open = false;
}

piece('#sign-out').addEventListener('click', async ({ currentTarget }) => {
  const button = currentTarget as HTMLElement;
  button.ariaBusy = 'true';
  const end = () => fetch('/api/sign-in', { method: 'DELETE' });
  const reply = await import('./kept/leave.ts')
    .then(({ leave }) => leave(end, ({ ok }) => ok))
    .catch(() => undefined);
  button.ariaBusy = null;
  // At the provider one is signed out at an address of its own.
  if (reply?.status === 200) return location.assign((await reply.json()).next);
  if (reply?.ok) return location.reload();
  // Nobody there, or not well: what is kept here goes now, the sign-in as soon as it can.
  if (leaveLater()) return location.reload();
  button.textContent = 'Sign out: not reached, try again';
});
