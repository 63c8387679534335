import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Unavailable } from './faults.ts';
import { type Log, loggedPath } from './log.ts';
import type { Refusal } from './refusal.ts';
import { type Env, refused } from './route.ts';

/** Answers when a handler throws. The inner words go to the log, under the request's id. */
export function answerFailure(log: Log) {
  return (error: Error, c: Context<Env>): Response => {
    const refusal = refusalOf(error);
    if (refusal.code === 'unavailable') c.header('Retry-After', '2');
    const about = {
      requestId: c.var.requestId,
      method: c.req.method,
      path: loggedPath(c.req.path),
    };
    if (refusal.code === 'unavailable') log.warn(about, error.message);
    if (refusal.code === 'unexpected') log.error({ ...about, err: error }, 'unexpected');
    return refused(c, refusal);
  };
}

function refusalOf(error: Error): Refusal {
  if (error instanceof Unavailable) {
    return { code: 'unavailable', message: 'The database does not answer. Try again in a moment.' };
  }
  if (error instanceof HTTPException && error.status === 400) {
    return { code: 'malformed', message: 'The body is not well-formed JSON.' };
  }
  if (error instanceof HTTPException && error.status === 415) {
    return { code: 'wrong-content-type', message: 'Send the body as application/json.' };
  }
  return {
    code: 'unexpected',
    message: 'Something went wrong here. Try again; if it stays, tell us the request id.',
  };
}

/** Answers where no handler is: perhaps there is one at this address for another method. */
export function answerNothing(app: Pick<Hono<Env>, 'routes'>) {
  return (c: Context<Env>): Response => {
    const methods = methodsAt(app.routes, c.req.path);
    if (methods.length === 0) {
      return refused(c, { code: 'missing', message: 'There is nothing at this address.' });
    }
    c.header('Allow', methods.join(', '));
    const message = `${c.req.method} is not possible here, only ${methods.join(', ')}.`;
    return refused(c, { code: 'wrong-method', message });
  };
}

function methodsAt(routes: Hono<Env>['routes'], path: string): string[] {
  const here = routes.filter((route) => route.method !== 'ALL' && fits(route.path, path));
  return [...new Set(here.map((route) => route.method))].sort();
}

function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return false;
  return wanted.every((part, index) => part.startsWith(':') || part === given[index]);
}
