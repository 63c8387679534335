import type { Matchee } from '../../../api/hackathons/matching/schema.ts';
import { Initials } from '../parts/Initials.tsx';
import type { Moves } from './ProposalShown.tsx';
import { carried } from './Spot.tsx';
import { rankNames } from './words.ts';

/** Somebody in a proposal: which of their wishes it is, why they have no team, and how to move them. */
export function Person({ one, moves }: { one: Matchee; moves: Moves }) {
  const { person, rank, wishes, guest, pinned, why } = one;
  const wish = rank === null ? (wishes.length > 0 ? 'no wish of theirs' : '') : rankNames[rank - 1];
  return (
    <li
      class="match-person"
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData(carried, person.slug);
        event.dataTransfer?.setData('text/plain', person.name);
      }}
    >
      <Initials name={person.name} />
      <div class="stack hack-idea">
        <p class="cluster">
          <span>{person.name}</span>
          {guest && <span class="badge">Guest</span>}
          {!why && wish && <span class={`badge ${rank === 1 ? 'strong' : ''}`}>{wish}</span>}
          {!why && !wish && <span class="quiet">said no wish</span>}
          {pinned && <span class="badge">By hand</span>}
        </p>
        {why && <p class="row-facts">{why}</p>}
      </div>
      <p class="cluster match-acts">
        <button class="button quiet" type="button" onClick={() => moves.ask(one)}>
          Move<span class="visually-hidden"> {person.name}</span>
        </button>
        {pinned && (
          <button class="button quiet" type="button" onClick={() => moves.free(person.slug)}>
            Let go<span class="visually-hidden"> of {person.name}</span>
          </button>
        )}
      </p>
    </li>
  );
}
