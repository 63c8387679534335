import type { Talk } from '../../../api/talks/schema.ts';
import { addToLinks } from './add-to.ts';

/** For a talk that is still to come: plain links, which ask nobody before they are clicked. */
export function AddTo({ talk }: { talk: Talk }) {
  if (talk.phase !== 'announced') return null;
  return (
    <div>
      <dt>Add to your calendar</dt>
      <dd class="talk-add">
        {addToLinks(talk, location.origin).map(({ name, href }) => (
          <a key={name} href={href} rel="noreferrer">
            {name}
          </a>
        ))}
      </dd>
    </div>
  );
}
