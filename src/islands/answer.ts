import type { Problem } from '../../api/refusal.ts';

/** What became of a call: a value, a refusal in words, or nobody there to ask. */
export type Answer<Value> =
  | { is: 'value'; value: Value }
  | { is: 'refusal'; problem: Problem }
  | { is: 'unreachable' };

type Reply = { ok: boolean; status: number; headers: Headers; json(): Promise<unknown> };
type ValueOf<R> = R extends { ok: true; json(): Promise<infer Value> } ? Value : never;

/** Waits for a call of the typed client. Never throws: a network that fails is an answer too. */
export async function answerTo<R extends Reply>(call: Promise<R>): Promise<Answer<ValueOf<R>>> {
  try {
    const reply = await call;
    if (reply.status === 204) return { is: 'value', value: undefined as ValueOf<R> };
    if (reply.ok) return { is: 'value', value: (await reply.json()) as ValueOf<R> };
    if (isProblem(reply)) return { is: 'refusal', problem: (await reply.json()) as Problem };
    return { is: 'unreachable' };
  } catch {
    return { is: 'unreachable' };
  }
}

/** A proxy's own error page is not the service speaking. */
function isProblem(reply: Reply): boolean {
  return (reply.headers.get('content-type') ?? '').startsWith('application/problem+json');
}
