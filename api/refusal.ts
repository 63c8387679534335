import { z } from 'zod';

/**
 * Every way in which Potluck says no, and its HTTP status. A closed set: a client may switch over
 * it, and a code outside it does not compile. A `conflict` is an edit of what someone else changed
 * since, and nothing else; after a `race` the same request may be sent again.
 */
export const statusOf = {
  invalid: 422,
  malformed: 400,
  unsigned: 401,
  forbidden: 403,
  missing: 404,
  'wrong-method': 405,
  conflict: 409,
  race: 409,
  speaking: 409,
  over: 409,
  draft: 409,
  announced: 409,
  cancelled: 409,
  'too-early': 409,
  closed: 409,
  full: 409,
  'stale-code': 409,
  'too-few-seats': 409,
  'too-large': 413,
  'wrong-content-type': 415,
  'wrong-host': 421,
  'too-many': 429,
  unexpected: 500,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof statusOf;

/** One field that was refused: where it stands in the body, what is wrong and what to do. */
export type FieldRefusal = { field: string; message: string };

/** Why not, in words for the person who asked. Rules return it; routes answer with it. */
export type Refusal = { code: RefusalCode; message: string; fields?: FieldRefusal[] };

export const problemType = 'application/problem+json';

/** A refusal as it goes over the wire (RFC 9457). */
export const Problem = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(statusOf) as [RefusalCode, ...RefusalCode[]]),
  detail: z.string(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;

type Status = (typeof statusOf)[RefusalCode];

export function problemOf(
  { code, message, fields }: Refusal,
  requestId: string,
): Problem & { status: Status } {
  const status = statusOf[code];
  const title = titles[status];
  const found = fields && { fields };
  return { type: 'about:blank', title, status, code, detail: message, ...found, requestId };
}

const titles: Record<Status, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};
