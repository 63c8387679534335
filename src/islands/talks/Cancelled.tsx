import type { Talk } from '../../../api/talks/schema.ts';
import { myZone } from '../when.ts';
import { word } from './kind.ts';
import { momentWords } from './when-words.ts';

/** That a talk was cancelled: why, by whom and when. */
export function Cancelled({ cancellation }: Pick<Talk, 'cancellation'>) {
  if (!cancellation) return null;
  const { reason, by, at } = cancellation;
  return (
    <div class="event-notice">
      <p>
        <strong>This {word} was cancelled</strong> by {by.name},{' '}
        <time dateTime={at}>{momentWords(at, myZone())}</time>.
      </p>
      <p>{reason}</p>
    </div>
  );
}
