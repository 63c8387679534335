const key = 'invitation';

/**
 * What the address says after its `#`, which browsers tell nobody. Signing in loses it, so it is
 * kept for this tab until it is used.
 */
export function tokenHere(): string {
  const token = location.hash.slice(1);
  try {
    if (token) sessionStorage.setItem(key, token);
    return token || (sessionStorage.getItem(key) ?? '');
  } catch {
    // No storage: then the link has to be opened again after signing in.
    return token;
  }
}

export function forgetToken(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
