import type { Talk } from '../../../api/talks/schema.ts';
import { Rendered } from './Rendered.tsx';

/** What is said of those who come from outside to speak. */
export function Guests({ guests }: Pick<Talk, 'guests'>) {
  const introduced = guests.filter(({ bioHtml }) => bioHtml);
  if (introduced.length === 0) return null;
  return (
    <section class="section stack" aria-labelledby="guests">
      <h2 id="guests">{introduced.length === 1 ? 'Our guest' : 'Our guests'}</h2>
      {introduced.map(({ name, bioHtml }) => (
        <div key={name}>
          <h3>{name}</h3>
          <Rendered html={bioHtml} />
        </div>
      ))}
    </section>
  );
}
