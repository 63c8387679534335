import type { Synonyms } from '../../api/synonyms/schema.ts';
import { factsIn, SHAPES } from './facts.ts';
import type { Content } from './read.ts';

/** The groups of words that mean the same; none when there is no such file. */
export function synonymsIn({ synonyms }: Pick<Content, 'synonyms'>): Synonyms {
  const read = synonyms && SHAPES.synonyms.safeParse(factsIn(synonyms).data);
  return read?.data ?? [];
}
