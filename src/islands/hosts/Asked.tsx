import { useState } from 'preact/hooks';
import type { Hosting, Asked as One } from '../../../api/events/hosting/schema.ts';
import { PersonName } from '../parts/PersonName.tsx';
import { SeatDialog } from './SeatDialog.tsx';
import { historyOf, stateWords } from './words.ts';

type Props = { hosting: Hosting; put: (hosting: Hosting) => void };
export type Doing = { does: 'promote' | 'remove'; person: One };

/** Everyone who asked for a place: where they stand, what became of it, and what can be done. */
export function Asked({ hosting, put }: Props) {
  const [doing, setDoing] = useState<Doing>();
  const { asked, event, seats, confirmed, waiting } = hosting;
  const of = seats === null ? '' : ` of ${seats}`;
  return (
    <section class="section stack" aria-labelledby="asked">
      <h2 id="asked">Who asked</h2>
      <p>{`${confirmed}${of} seats taken, ${waiting} waiting.`}</p>
      {asked.length > 0 && (
        <p>
          <a class="button" href={`/api/events/${event.slug}/attendees.csv`} download>
            Table for a spreadsheet
          </a>
        </p>
      )}
      {asked.length === 0 ? (
        <p class="quiet">Nobody has asked for a place yet.</p>
      ) : (
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">State</th>
              <th scope="col">What became of it</th>
              <th scope="col">
                <span class="visually-hidden">What you can do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {asked.map((one) => (
              <tr key={`${one.slug} ${one.askedAt}`}>
                <th scope="row">
                  <span class="cluster hosts-person">
                    <PersonName person={one} />
                  </span>
                </th>
                <td>{stateWords(one)}</td>
                <td class="quiet">
                  <ul>
                    {historyOf(one, hosting).map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </td>
                <td>
                  <Acts hosting={hosting} person={one} begin={setDoing} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {doing && (
        <SeatDialog doing={doing} hosting={hosting} put={put} close={() => setDoing(undefined)} />
      )}
    </section>
  );
}

type ActsProps = { hosting: Hosting; person: One; begin: (doing: Doing) => void };

function Acts({ hosting: { refusals }, person, begin }: ActsProps) {
  if (person.state === 'withdrawn') return null;
  return (
    <span class="cluster">
      {person.state === 'waiting' && !refusals.promote && (
        <button
          class="button quiet"
          type="button"
          onClick={() => begin({ does: 'promote', person })}
        >
          <span>
            Give a seat<span class="visually-hidden"> to {person.name}</span>
          </span>
        </button>
      )}
      {!refusals.remove && (
        <button
          class="button quiet"
          type="button"
          onClick={() => begin({ does: 'remove', person })}
        >
          <span>
            Take off<span class="visually-hidden"> {person.name}</span>
          </span>
        </button>
      )}
    </span>
  );
}
