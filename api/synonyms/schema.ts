import { z } from 'zod';

/** A word or phrase as somebody would type it; joints such as in `node.js` are part of it. */
const Word = z
  .string()
  .trim()
  .max(40)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}'’._-]*(?: [\p{L}\p{N}][\p{L}\p{N}\p{M}'’._-]*){0,3}$/u, {
    error: 'is no word and no phrase of up to four',
  });

/**
 * The whole of `content/synonyms.yaml`: groups of words and phrases that mean the same to those who search.
 * Whoever types one of a group also finds pages that say another, below those that say the word.
 */
export const SynonymsFile = z.array(z.array(Word).min(2).max(20));
export type Synonyms = z.infer<typeof SynonymsFile>;
