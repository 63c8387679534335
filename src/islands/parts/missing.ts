import { useEffect, useState } from 'preact/hooks';

type Missing = { what: string; again: () => void; place: Element; told: () => void };

/** What of this page nobody can be asked for just now, from its top to its foot. */
const missing: Missing[] = [];

/**
 * Tells what is missing on the whole page to the topmost part that misses something; nothing to the
 * others, so that the page says it once. `find` is asked for the part's place once it stands there.
 */
export function useMissing(
  what: string,
  again: () => void,
  find: () => Element | null,
): Pick<Missing, 'what' | 'again'>[] {
  const [all, setAll] = useState<Missing[]>([]);
  useEffect(() => {
    const place = find();
    if (!place) return;
    const one = { what, again, place, told: () => setAll(missing[0] === one ? [...missing] : []) };
    missing.push(one);
    missing.sort((before, after) => (follows(before.place, after.place) ? 1 : -1));
    tell();
    return () => {
      missing.splice(missing.indexOf(one), 1);
      tell();
    };
  }, [what, again]);
  return all;
}

const follows = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

function tell(): void {
  for (const { told } of missing) told();
}
