import { type Claim, keyOf, type Published } from './coverage.ts';

/** Where a rule's `runbook_url` leads: to a page of ours, to none, away, or it has none. */
export type Lead = 'here' | 'nowhere' | 'elsewhere' | 'none';

/** Judges a link as far as it is ours to judge. */
export function leadOf(
  url: string | undefined,
  claims: Map<string, Claim[]>,
  { addresses, origin }: Omit<Published, 'claims'>,
): Lead {
  if (url === undefined) return 'none';
  // What Prometheus fills in when the alert fires is not known before.
  if (url.includes('{{') || !URL.canParse(url, origin)) return 'elsewhere';
  const to = new URL(url, origin);
  if (to.origin !== new URL(origin).origin) return 'elsewhere';
  const path = decoded(to.pathname).replace(/\/?$/, '/');
  const [, alert] = /^\/alerts\/(.+)\/$/.exec(path) ?? [];
  if (alert !== undefined) return claims.has(keyOf(alert)) ? 'here' : 'nowhere';
  return addresses.has(path) ? 'here' : 'nowhere';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
