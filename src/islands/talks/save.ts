import type { Talk, TalkEdit, TalkOffer } from '../../../api/talks/schema.ts';
import { type Answer, answerTo } from '../answer.ts';
import { api } from '../api.ts';

export const offer = (json: TalkOffer): Promise<Answer<Talk>> =>
  answerTo(api.talks.$post({ json }));

export const edit = (talk: string, json: TalkEdit): Promise<Answer<Talk>> =>
  answerTo(api.talks[':talk'].$put({ param: { talk }, json }));

export async function read(talk: string): Promise<Talk | undefined> {
  const answer = await answerTo(api.talks[':talk'].$get({ param: { talk } }));
  return answer.is === 'value' ? answer.value : undefined;
}
