import type { TalkSummary } from '../../../api/talks/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { myZone, zoneName } from '../when.ts';
import { Days } from './Days.tsx';
import { Drafts } from './Drafts.tsx';
import { sayKeptToast } from './kept-toast.ts';
import { NoTalks } from './NoTalks.tsx';
import { Stale } from './Stale.tsx';
import { Tabs } from './Tabs.tsx';
import { useLive } from './useLive.ts';

const mostTalks = 50;

/** The address says what is listed, so that the browser's back button goes where one was. */
const asked = new URLSearchParams(location.search);
const shown = asked.has('drafts') ? 'drafts' : asked.has('past') ? 'past' : 'coming';
const past = shown === 'past';
const before = asked.get('before') ?? undefined;

function TalkLists() {
  return (
    <>
      <Tabs shown={shown} />
      {shown === 'drafts' ? <Drafts /> : <TalkList />}
    </>
  );
}

function TalkList() {
  const asking = useLive(ask);
  return (
    <>
      <Stale stale={asking.stale} again={asking.again} />
      <Answered asking={asking} what={past ? 'the past talks' : 'the talks'}>
        {(page) => (page.talks.length === 0 ? <NoTalks past={past} /> : <Listed {...page} />)}
      </Answered>
    </>
  );
}

type Listing = { talks: TalkSummary[]; older: string | undefined };

function Listed({ talks, older }: Listing) {
  const zone = myZone();
  return (
    <>
      <p class="quiet">Times are in {zoneName(zone)}, yours.</p>
      <Days talks={talks} zone={zone} />
      {older && (
        <p>
          <a class="button" href={`/talks/?past&before=${older}`}>
            Older talks
          </a>
        </p>
      )}
    </>
  );
}

async function ask() {
  const now = new Date().toISOString();
  const query = past
    ? { to: before ?? now, order: 'latest' as const, limit: `${mostTalks}` }
    : { from: now };
  const answer = await answerTo(api.talks.$get({ query }));
  return answer.is === 'value' ? { ...answer, value: listing(answer.value.talks) } : answer;
}

function listing(talks: TalkSummary[]): Listing {
  const last = past && talks.length === mostTalks ? talks.at(-1) : undefined;
  // A millisecond more, so that another talk of the same start is not left out.
  const older = last && new Date(Date.parse(last.session.startsAt) + 1).toISOString();
  return { talks: talks.filter(belongs), older };
}

/** A talk that runs now overlaps the past too; it is listed with those that come. */
function belongs({ session }: TalkSummary): boolean {
  return !past || Date.parse(session.endsAt) <= Date.now();
}

sayKeptToast();
wake('talks', TalkLists);
