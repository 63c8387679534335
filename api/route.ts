import type { IncomingMessage } from 'node:http';
import { createRoute, type RouteConfig } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler, TypedResponse } from 'hono';
import type { ZodType } from 'zod';
import type { Log } from './log.ts';
import { roleOf } from './people/rules.ts';
import type { Asker } from './people/schema.ts';
import { type Act, permissionRefusal } from './permissions.ts';
import type { Portal } from './portal.ts';
import {
  Problem,
  problemOf,
  problemType,
  type Refusal,
  type RefusalCode,
  type statusOf,
} from './refusal.ts';

/** What every route finds in `c.var`, which gathers it anew each time: what all requests pass asks `c.get`. */
export type Env = {
  /** The server of node puts the request's socket here; a test that asks the app has none. */
  Bindings: { incoming?: IncomingMessage };
  Variables: {
    portal: Portal;
    requestId: string;
    log: Log;
    /** Who is signed in; undefined stands for a visitor. */
    asker: Asker | undefined;
    /** The directory asks, by its token. */
    isDirectory?: boolean;
  };
};

const problem = { [problemType]: { schema: Problem } };
const refusals = {
  '4XX': { description: 'Refused, in words for the person who asked', content: problem },
  '5XX': { description: 'Failed; the request id finds it in the log', content: problem },
} as const;

type Declared = Omit<RouteConfig, 'path' | 'middleware'> & { path: string; act: Act };

/**
 * A route as the contract and the typed client know it, behind the act that it is in the table of
 * permissions. Those whose role can never do this are refused before anything is read.
 */
export function route<const R extends Declared>({ act, ...declared }: R) {
  const responses = { ...declared.responses, ...refusals };
  return createRoute({ ...declared, responses, 'x-act': act, middleware: guard(act) }) as Omit<
    R,
    'act' | 'responses'
  > & { responses: R['responses'] & typeof refusals };
}

function guard(act: Act): MiddlewareHandler<Env> {
  return async (c, next) => {
    const role = c.get('isDirectory') ? 'directory' : roleOf(c.get('asker'));
    const refusal = permissionRefusal(role, act, true);
    return refusal ? refused(c, refusal) : next();
  };
}

type StatusOf<C extends RefusalCode> = (typeof statusOf)[C];
type Refused = RefusalCode extends infer C extends RefusalCode
  ? C extends RefusalCode
    ? TypedResponse<Problem, StatusOf<C>, 'json'>
    : never
  : never;

/** Answers with why not, as `application/problem+json`. */
export function refused(c: Context<Env>, refusal: Refusal): Response & Refused {
  const body = problemOf(refusal, c.var.requestId);
  const answer = c.json(body, body.status, { 'Content-Type': problemType });
  return answer as Response & Refused;
}

/** The content of one answer of a route. */
export function json<S extends ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A JSON body that must be there. */
export function body<S extends ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}
