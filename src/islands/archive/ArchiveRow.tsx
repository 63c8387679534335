import type { PastTalk } from '../../../api/archive/schema.ts';
import { folder } from '../talks/kind.ts';
import { dateOf, dayOf } from '../when.ts';

type Props = { talk: PastTalk; zone: string; topics: Record<string, string> };

/** A talk that was held: what it was about, who spoke, and what there is to see of it. */
export function ArchiveRow({ talk, zone, topics }: Props) {
  const { slug, title, startsAt, speakers, series } = talk;
  const year = dateOf(startsAt, zone).slice(0, 4);
  const facts = [
    speakers.map(({ name }) => name).join(', '),
    series?.name,
    talk.topics.map((topic) => topics[topic] ?? topic).join(', '),
  ];
  return (
    <li class="row">
      <p class="when">
        <time dateTime={startsAt}>
          {dayOf(startsAt, zone)} {year}
        </time>
      </p>
      <div>
        <p class="row-title">
          <a href={`${folder}${slug}/`}>{title}</a>
        </p>
        <p class="row-facts">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div class="row-side talks-side">
        {talk.recording && <span class="badge strong">Recording</span>}
        {talk.slides && <span class="badge">Slides</span>}
      </div>
    </li>
  );
}
