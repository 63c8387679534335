/**
 * What is kept in this browser of what people do and were told, so that it survives a lost network, a reload and a closed
 * tab: one key for each thing, because two tabs that write one key would lose each other's.
 */
const memory = new Map<string, string>();
const changed = 'shelf';

export function put(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(key, text);
  } catch {
    // Full or forbidden: then it lasts as long as the page.
    memory.set(key, text);
  }
  document.dispatchEvent(new Event(changed));
}

export function get<Value>(key: string): Value | undefined {
  try {
    const text = memory.get(key) ?? localStorage.getItem(key);
    return text ? (JSON.parse(text) as Value) : undefined;
  } catch {
    return undefined;
  }
}

export function remove(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there then.
  }
  document.dispatchEvent(new Event(changed));
}

/** Every key that begins so, in their order. */
export function keysOf(beginning: string): string[] {
  let kept: string[] = [];
  try {
    kept = Object.keys(localStorage);
  } catch {
    // Only the memory is left.
  }
  return [...new Set([...kept, ...memory.keys()])]
    .filter((key) => key.startsWith(beginning))
    .sort();
}

/** Tells of each change, made in this tab or in another one. */
export function onShelf(listener: () => void): () => void {
  document.addEventListener(changed, listener);
  addEventListener('storage', listener);
  return () => {
    document.removeEventListener(changed, listener);
    removeEventListener('storage', listener);
  };
}
