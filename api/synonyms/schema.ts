import { z } from 'zod';

/** One word as somebody would type it; joints such as in `node.js` or `on-call` are part of it. */
const Word = z
  .string()
  .trim()
  .max(40)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}'’._-]*$/u, { error: 'is no single word' });

/**
 * The whole of `content/synonyms.yaml`: groups of words that mean the same to those who search.
 * Whoever types one of a group also finds pages that say another, below those that say the word.
 */
export const SynonymsFile = z.array(z.array(Word).min(2).max(20));
export type Synonyms = z.infer<typeof SynonymsFile>;
