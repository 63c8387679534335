import type { Series } from '../../../api/series/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { askMe } from '../me.ts';
import { Loading } from '../parts/Loading.tsx';
import { useAnswer } from '../useAnswer.ts';
import { TalkForm } from './TalkForm.tsx';

const asked = new URLSearchParams(location.search);

/** The form does not wait for the service to be reached: one can write meanwhile. */
function NewTalk() {
  const { answer } = useAnswer(ask);
  if (!answer) return <Loading what="the form" />;
  const { me, series } = answer.is === 'value' ? answer.value : {};
  const date = asked.get('date') ?? series?.dates.find(({ taken }) => !taken)?.date ?? '';
  return (
    <TalkForm
      person={me?.person ?? undefined}
      visitor={me?.person === null}
      inSeries={series && { series, date }}
    />
  );
}

/** Who begins it, and the series in the address, if there is one. */
async function ask() {
  const [me, series] = await Promise.all([askMe(), askSeries()]);
  return me.is === 'value' ? { ...me, value: { me: me.value, series } } : me;
}

async function askSeries(): Promise<Series | undefined> {
  const series = asked.get('series');
  if (!series) return undefined;
  const answer = await answerTo(api.series[':series'].$get({ param: { series } }));
  return answer.is === 'value' ? answer.value : undefined;
}

wake('new-talk', NewTalk);
