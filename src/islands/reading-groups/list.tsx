import type { ReadingGroupSummary } from '../../../api/reading-groups/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { rhythmWords } from '../series/words.ts';
import { sayKeptToast } from '../talks/kept-toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { clockOf, dayOf } from '../when.ts';
import { metWords, ownWords, placeWords } from './words.ts';

function Groups() {
  return (
    <ForSignedIn
      what="the reading groups"
      invitation="Reading groups are for everyone who works here. Sign in to see them."
    >
      {() => <Listed />}
    </ForSignedIn>
  );
}

function Listed() {
  const asking = useAnswer(() => answerTo(api['reading-groups'].$get()));
  return (
    <Answered asking={asking} what="the reading groups">
      {({ groups }) => <Rows groups={groups} />}
    </Answered>
  );
}

/** Which of two meets sooner; what has no meeting comes last. */
const sooner = (one: ReadingGroupSummary, other: ReadingGroupSummary) =>
  begins(one) - begins(other) || 0;
const begins = ({ next }: ReadingGroupSummary) => (next ? Date.parse(next.startsAt) : Infinity);

const isPast = ({ phase }: ReadingGroupSummary) => phase === 'over' || phase === 'cancelled';

function Rows({ groups }: { groups: ReadingGroupSummary[] }) {
  const living = groups.filter((group) => !isPast(group)).sort(sooner);
  const past = groups.filter(isPast);
  return (
    <div class="stack">
      {living.length > 0 ? (
        <ul class="rows">
          {living.map((group) => (
            <GroupRow key={group.slug} group={group} />
          ))}
        </ul>
      ) : (
        <div class="empty">
          <p>No group reads together just now. Which paper have you meant to read for a year?</p>
          <a class="button" href="/reading-groups/new/">
            Begin a group
          </a>
        </div>
      )}
      {past.length > 0 && (
        <section class="section stack" aria-labelledby="ended">
          <h2 id="ended">Ended</h2>
          <ul class="rows">
            {past.map((group) => (
              <GroupRow key={group.slug} group={group} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function GroupRow({ group }: { group: ReadingGroupSummary }) {
  const { slug, title, next, host, rhythm, place, met } = group;
  const own = ownWords(group);
  return (
    <li class={isPast(group) ? 'row past' : 'row'}>
      {next && (
        <p class="when">
          <time dateTime={next.startsAt}>
            {dayOf(next.startsAt, next.zone)}{' '}
            <span class="clock">{clockOf(next.startsAt, next.zone)}</span>
          </time>
        </p>
      )}
      <div>
        <p class="row-title">
          <a href={`/reading-groups/${slug}/`}>{title}</a>
        </p>
        {next && <Next next={next} />}
        <p class="row-facts">
          {[rhythmWords(rhythm), place, `hosted by ${host.name}`, metWords(met)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div class="row-side">
        {own && <span class="badge strong">{own}</span>}
        {group.phase === 'cancelled' && <span class="badge warn">Called off</span>}
        {!isPast(group) && <p class="row-facts">{placeWords(group)}</p>}
      </div>
    </li>
  );
}

function Next({ next }: { next: NonNullable<ReadingGroupSummary['next']> }) {
  const { presenter, wanted, reading } = next;
  const who = presenter ? `${presenter.name} presents` : wanted ? 'a presenter is wanted' : '';
  const words = [reading?.title, who].filter(Boolean).join(' · ');
  return words ? <p>{words}</p> : null;
}

sayKeptToast();
wake('reading-groups', Groups);
