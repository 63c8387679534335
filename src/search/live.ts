import type { Find } from '../../api/archive/schema.ts';
import { clockOf, dateOf, dayOf, myZone, zoneName } from '../islands/when.ts';
import type { Section } from './list.ts';
import type { Row } from './messages.ts';

/** Who types still is not asked about at every letter. */
const TYPING_MS = 200;

const kinds: [kind: Find['kind'], label: string, folder: string][] = [
  ['talk', 'Talks', '/talks/'],
  ['meet-up', 'Meet-ups', '/meet-ups/'],
  ['course', 'Courses', '/courses/'],
  ['hackathon', 'Hackathons', '/hackathons/'],
  ['idea', 'Ideas of hackathons', '/ideas/'],
  ['reading-group', 'Reading groups', '/reading-groups/'],
  ['reading', 'Read together', '/reading-groups/'],
  ['person', 'People', '/people/'],
];

/**
 * What the service knows beside the pages: events, ideas and people. It comes after them and only when
 * somebody answers; searching the pages needs nobody.
 */
export class Live {
  sections: Section[] = [];
  readonly #came: () => void;
  #asking: AbortController | undefined;

  constructor(came: () => void) {
    this.#came = came;
  }

  /** Another question: what was found for the one before goes at once. */
  ask(question: string): void {
    this.#asking?.abort();
    this.sections = [];
    const words = question.trim();
    if (!words || !navigator.onLine) return;
    this.#asking = new AbortController();
    void this.#find(words, this.#asking.signal);
  }

  async #find(words: string, signal: AbortSignal): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, TYPING_MS));
    if (signal.aborted) return;
    const finds = await findsFor(words, signal);
    if (signal.aborted || finds.length === 0) return;
    this.sections = kinds.flatMap(([kind, label, folder]) => {
      const rows = finds.filter((find) => find.kind === kind).map((find) => rowOf(find, folder));
      return rows.length > 0 ? [{ label, more: '', rows }] : [];
    });
    this.#came();
  }
}

/** Where nobody answers, or with something else, there is nothing live to show. */
async function findsFor(words: string, signal: AbortSignal): Promise<Find[]> {
  try {
    const answer = await fetch(`/api/find?words=${encodeURIComponent(words)}`, { signal });
    return answer.ok ? ((await answer.json()) as { finds: Find[] }).finds : [];
  } catch {
    return [];
  }
}

function rowOf({ slug, title, who, startsAt, phase }: Find, folder: string): Row {
  const when = startsAt ? whenWords(startsAt) : '';
  const excerpt = [who, phase === 'cancelled' ? 'cancelled' : when].filter(Boolean).join(' · ');
  return { url: `${folder}${slug}/`, title: plain(title), excerpt: plain(excerpt) };
}

const plain = (text: string) => ({ text, marks: [] });

function whenWords(startsAt: string): string {
  const zone = myZone();
  const year = dateOf(startsAt, zone).slice(0, 4);
  return `${dayOf(startsAt, zone)} ${year}, ${clockOf(startsAt, zone)} ${zoneName(zone)}`;
}
