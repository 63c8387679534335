/**
 * Whoever is signed out leaves nothing to read behind: neither who was here nor what the service
 * told them. What was not sent yet waits for their return.
 */
export function forget(): void {
  drop(/^\w+:(known:|who$)/);
}

/** Removes what is kept under such keys. */
export function drop(keys: RegExp): void {
  try {
    for (const key of Object.keys(localStorage)) if (keys.test(key)) localStorage.removeItem(key);
  } catch {
    // Nothing can be kept here then.
  }
}
