import type { ShowSlot } from '../../../api/hackathons/showing/schema.ts';
import { clockOf } from '../when.ts';
import { linkNames, thereWords, wayWords } from './words.ts';

type Props = {
  slot: ShowSlot;
  zone: string;
  /** Whether the team before it has dissolved. */
  gap: boolean;
  at?: number;
  of?: number;
  move?: (by: number) => void;
  drag?: { begin: () => void; drop: () => void };
};

/** One hack team in the order: when, who, from where; and its host’s buttons. */
export function SlotRow({ slot, zone, gap, at = 0, of = 0, move, drag }: Props) {
  const { idea, title, people, startsAt, endsAt, mine, awake, handedIn, links } = slot;
  const there = thereWords(slot, zone);
  return (
    <li
      class="row"
      draggable={drag !== undefined}
      onDragStart={drag?.begin}
      onDragOver={(event) => drag && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        drag?.drop();
      }}
    >
      <p class="when">
        <time class="clock" dateTime={startsAt}>
          {clockOf(startsAt, zone)}
        </time>{' '}
        to {clockOf(endsAt, zone)}
      </p>
      <div class="stack hack-idea">
        {gap && (
          <p class="row-facts hack-missing">Before it, a hack team has dissolved: a break.</p>
        )}
        <p class="row-title">
          <a href={`/ideas/${idea}/`}>{title}</a> {mine && <span class="badge strong">Yours</span>}
        </p>
        <p>{new Intl.ListFormat('en-GB').format(people.map(({ name }) => name))}</p>
        <p class={`row-facts ${awake === false ? 'hack-missing' : ''}`}>
          {[wayWords(slot), there].filter(Boolean).join(' · ')}
        </p>
        {handedIn && links.length > 0 && (
          <p class="cluster row-facts">
            {links.map(({ kind, link }) => (
              <a key={kind} href={link} rel="noreferrer">
                {linkNames[kind]}
                <span class="visually-hidden"> of {title}</span>
              </a>
            ))}
          </p>
        )}
      </div>
      {move && (
        <div class="row-side cluster show-moves">
          <Move words="Earlier" title={title} off={at === 0} act={() => move(-1)} />
          <Move words="Later" title={title} off={at === of - 1} act={() => move(1)} />
        </div>
      )}
    </li>
  );
}

type Moving = { words: string; title: string; off: boolean; act: () => void };

/** Stays where it is at the ends of the list, so that the focus is not lost. */
function Move({ words, title, off, act }: Moving) {
  return (
    <button
      class="button quiet"
      type="button"
      aria-disabled={off}
      onClick={() => {
        if (!off) act();
      }}
    >
      {words}
      <span class="visually-hidden">: {title}</span>
    </button>
  );
}
