import type { ReadText } from '../../../api/reading-groups/archive/schema.ts';
import { citation, linkOf } from '../../../api/reading-groups/bibliography/rules.ts';
import { dayWords } from '../reading-groups/reading-words.ts';

/** A text that was read: what it is, which group read it, when, and who presented. */
export function ReadRow({ reading }: { reading: ReadText }) {
  const { title, tags, group, held } = reading;
  const link = linkOf(reading);
  const page = `/reading-groups/${group.slug}/`;
  return (
    <li class="row">
      <div>
        <p class="row-title">
          {link ? (
            <a href={link} rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
        </p>
        <p class="row-facts">
          {[citation(reading), ...tags.map((tag) => `#${tag}`)].filter(Boolean).join(' · ')}
        </p>
        <p class="row-facts">
          Read by <a href={page}>{group.title}</a>
        </p>
        {held.map(({ number, day, presenter, noted }) => (
          <p class="row-facts" key={number}>
            <a href={`${page}meetings/${number}/`}>
              {dayWords(day)} {day.slice(0, 4)}
              {noted ? ', with notes' : ''}
            </a>
            {presenter && (
              <>
                {' · presented by '}
                <a href={`/people/${presenter.slug}/`}>{presenter.name}</a>
              </>
            )}
          </p>
        ))}
      </div>
    </li>
  );
}
