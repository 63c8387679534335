import { factsIn, SHAPES } from '../content/facts.ts';
import type { Fault, Remark } from '../content/fault.ts';
import type { Facts } from '../content/front-matter.ts';
import type { Content } from '../content/read.ts';
import { synonymsIn } from '../content/synonyms.ts';
import { keyOf } from '../search/synonyms.ts';
import { fold, isSmall } from '../search/words.ts';
import { shapeRemarks } from './shapes.ts';

/** What is wrong in `content/synonyms.yaml`: its shape, and words that the search cannot tell apart. */
export function synonymFaults(content: Content): Fault[] {
  const { synonyms } = content;
  if (!synonyms) return [];
  const facts = factsIn(synonyms);
  const remarks = facts.remarks.length > 0 ? facts.remarks : misshapen(facts);
  const found = remarks.length > 0 ? remarks : groupRemarks(synonymsIn(content), facts.place);
  return found.map((remark) => ({ path: synonyms.path, ...remark }));
}

/** The whole file has no name that a library could call it by, and one form fits every mend. */
function misshapen(facts: Facts): Remark[] {
  return shapeRemarks(SHAPES.synonyms, facts).map((remark) => ({
    ...remark,
    what: remark.what.replace('``', 'the file'),
    mend: 'Write each group as `- [k8s, kubernetes]`: two words or phrases or more.',
  }));
}

function groupRemarks(groups: string[][], place: Facts['place']): Remark[] {
  return groups.flatMap((words, group) => {
    const known = new Map<string, string>();
    return words.flatMap((word, at): Remark[] => {
      const wrong = { ...place([group, at]), weight: 'wrong', mend: 'Take it out.' } as const;
      const key = keyOf(word);
      if (isSmall(fold(word))) return [{ ...wrong, what: `nobody searches for “${word}”` }];
      const twin = known.get(key);
      known.set(key, word);
      if (twin === undefined) return [];
      return [{ ...wrong, what: `“${word}” is the same word to the search as “${twin}”` }];
    });
  });
}
