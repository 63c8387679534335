import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Talk } from '../../../api/talks/schema.ts';
import { useHeir } from '../useHeir.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { Duplicate } from './Duplicate.tsx';
import { word } from './kind.ts';

type Props = {
  talk: Talk;
  /** What gets the focus when there is nothing left to be done. */
  heir: RefObject<HTMLElement>;
  put: (talk: Talk) => void;
};

/** For those who may: edit, move, cancel. The service said who may. */
export function TalkTools(props: Props) {
  const { edit, cancel, duplicate } = props.talk.refusals;
  return edit && cancel && duplicate ? null : <Tools {...props} />;
}

function Tools({ talk, heir, put }: Props) {
  const tools = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useHeir(tools, heir);
  const { edit, cancel, duplicate } = talk.refusals;
  return (
    <div class="cluster talk-tools" ref={tools}>
      {!edit && (
        <>
          <a class="button" href="?edit">
            Edit
          </a>
          <a class="button" href="?edit#date">
            Move
          </a>
        </>
      )}
      {!duplicate && <Duplicate slug={talk.slug} />}
      {!cancel && (
        <button class="button danger" type="button" onClick={() => dialog.current?.showModal()}>
          Cancel the {word}
        </button>
      )}
      <CancelDialog talk={talk} dialog={dialog} put={put} />
    </div>
  );
}
