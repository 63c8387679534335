import { citation, linkOf } from '../../../api/reading-groups/bibliography/rules.ts';
import { Before } from '../reading-groups/Before.tsx';
import type { Part } from './at.ts';

/** The text of the meeting: what it is, where to read it, and who else has. */
export function MeetingText({ page }: Part) {
  const { meeting, text, group } = page;
  const { reading } = meeting;
  return (
    <section class="section stack" aria-labelledby="text">
      <h2 id="text">The text</h2>
      {reading && text ? (
        <>
          <p>
            {[
              citation({ ...reading, source: text.source }),
              reading.weeks > 1 && `part ${reading.part} of ${reading.weeks}`,
              text.isbn && `ISBN ${text.isbn}`,
              ...text.tags.map((tag) => `#${tag}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <Where link={linkOf({ ...text, material: null })} material={text.material} />
          <Before before={text.before} />
        </>
      ) : (
        <p class="quiet">
          Nothing was chosen{' '}
          {page.phase === 'over' ? 'for it' : 'yet. The next text of the list comes here'}.{' '}
          <a href={`/reading-groups/${group.slug}/#readings`}>The reading list</a>
        </p>
      )}
    </section>
  );
}

function Where({ link, material }: { link: string | undefined; material: string | null }) {
  if (!link && !material) return null;
  return (
    <p class="cluster">
      {link && (
        <a class="button" href={link} rel="noreferrer">
          Read it
        </a>
      )}
      {material && (
        <a class="button" href={`/api/materials/${material}/file`}>
          Our copy
        </a>
      )}
    </p>
  );
}
