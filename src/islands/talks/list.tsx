import type { TalkSummary } from '../../../api/talks/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Archive } from '../archive/Archive.tsx';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { myZone, zoneName } from '../when.ts';
import { Days } from './Days.tsx';
import { Drafts } from './Drafts.tsx';
import { sayKeptToast } from './kept-toast.ts';
import { kind, words } from './kind.ts';
import { NoTalks } from './NoTalks.tsx';
import { Stale } from './Stale.tsx';
import { Tabs } from './Tabs.tsx';
import { useLive } from './useLive.ts';

/** The address says what is listed, so that the browser's back button goes where one was. */
const asked = new URLSearchParams(location.search);
const shown = asked.has('drafts') ? 'drafts' : asked.has('past') ? 'past' : 'coming';

function TalkLists({ topics = '{}' }: Record<string, string>) {
  return (
    <>
      <Tabs shown={shown} />
      {shown === 'drafts' && <Drafts />}
      {shown === 'past' && <Archive topics={JSON.parse(topics)} />}
      {shown === 'coming' && <Coming />}
    </>
  );
}

function Coming() {
  const asking = useLive(ask);
  return (
    <>
      <Stale stale={asking.stale} again={asking.again} />
      <Answered asking={asking} what={`the ${words}`}>
        {({ talks }) => (talks.length === 0 ? <NoTalks past={false} /> : <Listed talks={talks} />)}
      </Answered>
    </>
  );
}

function Listed({ talks }: { talks: TalkSummary[] }) {
  const zone = myZone();
  return (
    <>
      <p class="quiet">Times are in {zoneName(zone)}, yours.</p>
      <Days talks={talks} zone={zone} />
    </>
  );
}

const ask = () => answerTo(api.talks.$get({ query: { kind, from: new Date().toISOString() } }));

sayKeptToast();
wake('talks', TalkLists);
