import type { Archive as Found } from '../../../api/archive/schema.ts';
import { Answered } from '../parts/Answered.tsx';
import { word, words } from '../talks/kind.ts';
import { NoTalks } from '../talks/NoTalks.tsx';
import { myZone } from '../when.ts';
import { ArchiveFilters } from './ArchiveFilters.tsx';
import { ArchiveRow } from './ArchiveRow.tsx';
import { everything, type Looking, useArchive } from './useArchive.ts';

/** What was held, for those who could not come: by words, speaker, series, topic and recording. */
export function Archive({ topics }: { topics: Record<string, string> }) {
  const looking = useArchive();
  const { wanted, want, asking } = looking;
  const archive = asking.answer?.is === 'value' ? asking.answer.value : undefined;
  return (
    <>
      <ArchiveFilters wanted={wanted} want={want} archive={archive} topics={topics} />
      <Answered asking={asking} what={`the past ${words}`}>
        {(found) => <Listed found={found} looking={looking} topics={topics} />}
      </Answered>
    </>
  );
}

type Props = { found: Found; looking: Looking; topics: Record<string, string> };

function Listed({ found, looking: { wanted, want, hrefOf }, topics }: Props) {
  const zone = myZone();
  if (found.talks.length === 0) {
    if (!Object.values(wanted).some(Boolean)) return <NoTalks past />;
    return (
      <div class="empty">
        <p role="status">No past {word} is like that. Try fewer or other words.</p>
        <button class="button" type="button" onClick={() => want(everything)}>
          Show every past {word}
        </button>
      </div>
    );
  }
  const count = found.talks.length;
  const more = found.before && hrefOf({ before: found.before });
  return (
    <>
      <p class="quiet" role="status">
        {count === 1 ? `1 ${word}` : `${count} ${words}`}
        {more ? ', the latest first.' : '.'}
      </p>
      <ol class="rows archive-rows">
        {found.talks.map((talk) => (
          <ArchiveRow key={talk.slug} talk={talk} zone={zone} topics={topics} />
        ))}
      </ol>
      {more && (
        <p>
          <a class="button" href={more}>
            Older {words}
          </a>
        </p>
      )}
    </>
  );
}
