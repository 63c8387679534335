/**
 * On the page of what is not there: an address below `/alerts/` is an alert's. It is named, and the
 * search is offered with its words. A plain file server knows addresses only as they are spelt, so
 * an alert in another case is looked up and followed.
 */
const [, written] = /^\/alerts\/([^/]+)\/?$/.exec(location.pathname) ?? [];
const island = document.querySelector<HTMLElement>('[data-island="no-alert"]');
if (written && island) void show(island, decoded(written));

async function show(island: HTMLElement, alert: string): Promise<void> {
  const known = await lead(alert);
  if (known) return location.replace(known);
  const button = island.querySelector('button');
  const [title, lede] = document.querySelectorAll<HTMLElement>('.page-head > *');
  if (title) title.textContent = `No playbook answers ${alert} yet`;
  if (lede) lede.hidden = true;
  if (button) button.dataset.searchFor = wordsOf(alert);
  document.title = `No playbook for ${alert} · Potluck`;
  island.hidden = false;
}

/** Where the alert leads, if only its case was wrong. */
async function lead(alert: string): Promise<string | undefined> {
  const answer = await fetch('/alerts/list.json').catch(() => undefined);
  const leads: Record<string, string> = answer?.ok ? await answer.json() : {};
  const key = alert.toLowerCase();
  return Object.hasOwn(leads, key) ? leads[key] : undefined;
}

/** `KubePodOOMKilled` as people would ask for it: kube pod oom killed. */
function wordsOf(alert: string): string {
  return alert
    .replace(/([\p{Ll}\d])(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2 ')
    .replace(/[_:]+/g, ' ')
    .slice(0, 200)
    .trim()
    .toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
