import type { Spoken } from '../../../api/directory/schema.ts';
import { eventAddress } from '../eventAddress.ts';
import { Kind } from '../parts/Kind.tsx';
import { clockOf, dateOf, dayOf, zoneName } from '../when.ts';

/** What a person speaks about, and spoke about. */
export function Speaks({ speaks, mine }: { speaks: Spoken[]; mine: boolean }) {
  const coming = speaks.filter(({ past }) => !past);
  const given = speaks.filter(({ past }) => past);
  if (speaks.length === 0 && !mine) return null;
  return (
    <section class="section stack" aria-labelledby="speaks">
      <h2 id="speaks">Speaking</h2>
      {speaks.length === 0 && (
        <p class="quiet">
          Nothing yet. What do you know that others ask you about?{' '}
          <a href="/talks/new/">Offer a talk</a>
        </p>
      )}
      {coming.length > 0 && (
        <>
          <h3>Coming</h3>
          <Rows speaks={coming} />
        </>
      )}
      {given.length > 0 && (
        <>
          <h3>Given</h3>
          <Rows speaks={given} />
        </>
      )}
    </section>
  );
}

function Rows({ speaks }: { speaks: Spoken[] }) {
  return (
    <ul class="rows">
      {speaks.map(({ kind, slug, title, startsAt, zone, past }) => {
        const address = eventAddress({ kind, slug });
        return (
          <li class="row" key={`${kind} ${slug}`}>
            <div>
              <p class="row-title">{address ? <a href={address}>{title}</a> : title}</p>
              <p class="row-facts">
                <time dateTime={startsAt}>
                  {dayOf(startsAt, zone)} {dateOf(startsAt, zone).slice(0, 4)}
                  {!past && `, ${clockOf(startsAt, zone)}, ${zoneName(zone)}`}
                </time>
              </p>
            </div>
            <p class="row-side">
              <Kind kind={kind} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}
