import { bibtexOf, markdownOf } from '../../../api/reading-groups/bibliography/rules.ts';
import type { ReadingList } from '../../../api/reading-groups/readings/schema.ts';
import { save } from './save.ts';

/** What was read, and then what comes, as a file for elsewhere. */
export function Export({ slug, list }: { slug: string; list: ReadingList }) {
  const all = [...list.read.toReversed(), ...list.listed];
  if (all.length === 0) return null;
  const title = document.querySelector('h1')?.textContent ?? slug;
  return (
    <p class="cluster">
      <button class="button quiet" type="button" onClick={() => save(bibtexOf(all), `${slug}.bib`)}>
        Save as BibTeX
      </button>
      <button
        class="button quiet"
        type="button"
        onClick={() => save(markdownOf(title, all, location.origin), `${slug}.md`)}
      >
        Save as Markdown
      </button>
    </p>
  );
}
