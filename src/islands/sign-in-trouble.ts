import { wayBack } from './wayBack.ts';

/** Both ways lead on to where one was before, and whoever is asked for help has the request's id. */
const back = wayBack(location);
const from = back.slice(location.origin.length);
const again = document.querySelector<HTMLAnchorElement>('#sign-in-again');
const without = document.querySelector<HTMLAnchorElement>('#way-back');
const id = document.querySelector<HTMLElement>('#request-id');
const request = new URLSearchParams(location.search).get('request') ?? '';

if (again) again.href = `/sign-in/?${new URLSearchParams({ from })}`;
if (without) without.href = back;
if (id && /^[\w-]{1,40}$/.test(request)) {
  id.textContent = `Request id: ${request}`;
  id.hidden = false;
}
