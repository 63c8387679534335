import type { TalkDraft, TalkDrafting } from '../../../api/talks/drafts/schema.ts';
import type { Talk, TalkEdit, TalkOffer } from '../../../api/talks/schema.ts';
import { type Answer, answerTo } from '../answer.ts';
import { api } from '../api.ts';

export const offer = (json: TalkOffer): Promise<Answer<Talk>> =>
  answerTo(api.talks.$post({ json }));

export const edit = (talk: string, json: TalkEdit): Promise<Answer<Talk>> =>
  answerTo(api.talks[':talk'].$put({ param: { talk }, json }));

type Drafted = TalkDrafting & { id: string };
export const makeDraft = (json: Drafted): Promise<Answer<TalkDraft>> =>
  answerTo(api.drafts.$post({ json }));

type Edited = TalkDrafting & { version: number };
export const editDraft = (draft: string, json: Edited): Promise<Answer<TalkDraft>> =>
  answerTo(api.drafts[':draft'].$put({ param: { draft }, json }));

export const announce = (draft: string): Promise<Answer<Talk>> =>
  answerTo(api.drafts[':draft'].announcement.$put({ param: { draft } }));

export const discard = (draft: string): Promise<Answer<unknown>> =>
  answerTo(api.drafts[':draft'].$delete({ param: { draft } }));

export const askTalk = (talk: string): Promise<Answer<Talk | TalkDraft>> =>
  answerTo(api.talks[':talk'].$get({ param: { talk } }));

/** What stands there now; undefined: nobody can say. */
export async function read(talk: string): Promise<Talk | TalkDraft | undefined> {
  const answer = await askTalk(talk);
  return answer.is === 'value' ? answer.value : undefined;
}
