/**
 * The lot of each hack team in a draw: the SHA-256 of the draw's number, a space and the id of the
 * idea, so that anybody can check it without us (`printf '%s' '<number> <id>' | sha256sum`).
 */
export async function lotsOf(seed: string, ideas: readonly string[]): Promise<Map<string, string>> {
  const encoder = new TextEncoder();
  const lots = ideas.map(async (idea) => {
    const bytes = await crypto.subtle.digest('SHA-256', encoder.encode(`${seed} ${idea}`));
    const hex = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0'));
    return [idea, hex.join('')] as const;
  });
  return new Map(await Promise.all(lots));
}
