import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';

/** A token of the directory. What it is called in addresses says nothing of it. */
export const Token = z.object({
  id: z.string(),
  /** When it was made or last renewed, and by whom; null: they have left. */
  madeAt: Instant,
  by: PersonRef.nullable(),
  /** To ten minutes; null: never. */
  usedAt: Instant.nullable(),
});
export type Token = z.infer<typeof Token>;

/** How the directory stands, for admins. */
export const DirectoryState = z.object({
  /** What to give the directory as the address. */
  address: z.url(),
  tokens: z.array(Token),
  /** How many people it has said something of. */
  users: z.number().int(),
  groups: z.array(
    z.object({
      name: z.string(),
      members: z.number().int(),
      /** What being in it gives, in words. */
      gives: z.array(z.string()),
    }),
  ),
});
export type DirectoryState = z.infer<typeof DirectoryState>;

/** The one time at which a token is told. */
export const TokenTold = DirectoryState.extend({ token: z.string() });
export type TokenTold = z.infer<typeof TokenTold>;
