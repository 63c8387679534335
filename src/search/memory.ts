const sessionKey = 'potluck:search';

/** The question of before, in this tab. A browser may refuse storage; then nothing is remembered. */
export function remembered(): string {
  try {
    return sessionStorage.getItem(sessionKey) ?? '';
  } catch {
    return '';
  }
}

export function remember(question: string): void {
  try {
    sessionStorage.setItem(sessionKey, question);
  } catch {
    // Nothing is lost that cannot be typed again.
  }
}
