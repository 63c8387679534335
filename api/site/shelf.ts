/** Keeps what was used last in memory, up to a number of bytes; the rest is fetched again. */
export function createShelf(bytesMost: number, fetch: (name: string) => Promise<Buffer>) {
  const kept = new Map<string, Buffer>();
  let bytes = 0;

  const keep = (name: string, body: Buffer) => {
    if (kept.has(name) || body.length > bytesMost / 8) return;
    kept.set(name, body);
    bytes += body.length;
    for (const [oldest, { length }] of kept) {
      if (bytes <= bytesMost) return;
      kept.delete(oldest);
      bytes -= length;
    }
  };

  return async (name: string): Promise<Buffer> => {
    const found = kept.get(name);
    if (!found) {
      const body = await fetch(name);
      keep(name, body);
      return body;
    }
    // A Map keeps the order of putting in, so this makes it the youngest.
    kept.delete(name);
    kept.set(name, found);
    return found;
  };
}
