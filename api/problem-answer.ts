import { problemOf, problemType, type Refusal } from './refusal.ts';

/** A refusal from outside the app, in the same form as those from within. */
export function problemAnswer(refusal: Refusal, headers: Record<string, string>): Response {
  const requestId = crypto.randomUUID();
  const problem = problemOf(refusal, requestId);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...headers,
      'content-type': problemType,
      'cache-control': 'no-store',
      'x-request-id': requestId,
    },
  });
}
