import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { keepToast } from './kept-toast.ts';
import { folder } from './kind.ts';

type Props = { slug: string; host: string; draft?: boolean };

/** For who was put down to speak: no, in one click. */
export function Decline({ slug, host, draft = false }: Props) {
  const { busy, failed, make } = useCall<unknown>(() => {
    keepToast(`${host} is told that you do not speak.`);
    location.replace(draft ? folder : `${folder}${slug}/`);
  });
  return (
    <div class="stack">
      <p>{host} put you down to speak.</p>
      <p>
        <button
          class="button"
          type="button"
          aria-busy={busy}
          onClick={() =>
            void make(() => answerTo(api.talks[':talk'].speaker.$delete({ param: { talk: slug } })))
          }
        >
          {busy ? 'Telling them' : 'I cannot speak'}
        </button>
      </p>
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
    </div>
  );
}
