import { z } from 'zod';
import { PersonRef } from '../people/schema.ts';
import { Instant } from '../time.ts';

export const titleLength = 120;
export const nameLength = 120;
export const linkLength = 500;
/** Of one event. */
export const materialsMost = 100;

/** Made by the browser, so that sending a material twice makes one. */
export const MaterialId = z.string().regex(/^[a-z0-9-]{16,40}$/);

export const materialKind = z.enum(['slides', 'recording', 'other']);
export type MaterialKind = z.infer<typeof materialKind>;

const said = {
  kind: materialKind,
  title: z.string().trim().min(1, 'Give it a title.').max(titleLength),
};
const session = z.string().min(1).max(80);

/** A material that stands elsewhere. */
export const NewLink = z.strictObject({
  ...said,
  link: z
    .url({ protocol: /^https$/, error: 'Give a full address that begins with https://.' })
    .max(linkLength),
  /** The id of the session that it belongs to; null: to the whole event. */
  session: session.nullable().default(null),
});
export type NewLink = z.infer<typeof NewLink>;

/** What is said of a file beside its bytes, which are the body. */
export const NewFile = z.object({
  ...said,
  /** As the file is called where it comes from. No path is made of it. */
  name: z.string().min(1).max(1000),
  session: session.optional(),
});
export type NewFile = z.infer<typeof NewFile>;

export const Material = z.object({
  id: z.string(),
  kind: materialKind,
  title: z.string(),
  session: z.string().nullable(),
  by: PersonRef,
  at: Instant,
  /** Null: it is a file of ours. */
  link: z.string().nullable(),
  file: z.object({ name: z.string(), type: z.string(), bytes: z.number().int() }).nullable(),
});
export type Material = z.infer<typeof Material>;

/** The materials of an event or of one session, and what I may do. */
export const Materials = z.object({
  materials: z.array(Material),
  /** The most bytes that a file may have here now; 0: no file can be uploaded. */
  fileBytes: z.number().int(),
  /** Why I may neither add nor remove any, in words; null when I may. */
  refusal: z.string().nullable(),
});
export type Materials = z.infer<typeof Materials>;

export const MaterialQuery = z.object({
  /** Of this session alone. */
  session: session.optional(),
});
