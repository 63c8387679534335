import { isApi } from './is-api.ts';
import { problemAnswer } from './problem-answer.ts';
import type { Refusal } from './refusal.ts';

type Answerer<E> = (request: Request, env?: E) => Response | Promise<Response>;

type Options<E> = {
  /** Answers below `/api/` and for health. */
  app: Answerer<E>;
  /** Answers everywhere else. */
  site: Answerer<E>;
  headers: Record<string, string>;
  /** The names by which the service may be called, with their ports, such as `localhost:4321`. */
  hosts: Set<string>;
};

/** Site and API as one, for those who call it by one of its names. */
export function createService<E>({ app, site, headers, hosts }: Options<E>): Answerer<E> {
  return (request, env) => {
    const host = (request.headers.get('host') ?? '').toLowerCase();
    if (!hosts.has(host)) return problemAnswer(misdirection, headers);
    return isApi(request.url) ? app(request, env) : site(request, env);
  };
}

/**
 * The names on loopback and the configured address. A page elsewhere can let its own name point to
 * this machine and so read what is served here; then the name that is called is not one of these.
 */
export function hostsOf(origin: string, port: number): Set<string> {
  const names = ['localhost', '127.0.0.1', '[::1]'];
  const withPort = names.map((name) => `${name}:${port}`);
  return new Set([...withPort, ...(port === 80 ? names : []), new URL(origin).host]);
}

const misdirection: Refusal = {
  code: 'wrong-host',
  message: 'Potluck is not known by this name. Whoever runs it can set POTLUCK_ORIGIN.',
};
