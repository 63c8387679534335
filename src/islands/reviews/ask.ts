/** What the service answers to this question; undefined when it does not. */
export async function answered<Value>(path: string): Promise<Value | undefined> {
  const reply = await fetch(`/api/${path}`).catch(() => undefined);
  return reply?.ok ? reply.json() : undefined;
}
