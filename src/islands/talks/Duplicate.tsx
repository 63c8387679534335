import { useRef } from 'preact/hooks';
import type { TalkDraft } from '../../../api/talks/drafts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { keepToast } from './kept-toast.ts';
import { folder } from './kind.ts';

/** Gives the talk again: its words become a draft without a day and without sign-ups. */
export function Duplicate({ slug }: { slug: string }) {
  const id = useRef(newId());
  const { busy, failed, make } = useCall<TalkDraft>((draft) => {
    keepToast('Copied into a draft. Say when it is to be.');
    location.assign(`${folder}${draft.slug}/?edit#date`);
  });
  const call = () => {
    const json = { id: id.current };
    return answerTo(api.talks[':talk'].duplicates.$post({ param: { talk: slug }, json }));
  };
  return (
    <>
      <button class="button" type="button" aria-busy={busy} onClick={() => void make(call)}>
        {busy ? 'Copying it' : 'Duplicate'}
      </button>
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
    </>
  );
}
