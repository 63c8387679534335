import type { Matchee, Proposal } from '../../../api/hackathons/matching/schema.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { rankNames } from './words.ts';

type Props = {
  one: Matchee;
  proposal: Proposal;
  close: () => void;
  move: (idea: string | null) => void;
};

/** Every place to which somebody can go, with their wishes first. */
export function MoveDialog({ one, proposal, close, move }: Props) {
  const { person, wishes } = one;
  const rankOf = (title: string) => (wishes.indexOf(title) + 1 || 9) - 1;
  const now = proposal.teams.find(({ coming }) =>
    coming.some((other) => other.person.slug === person.slug),
  );
  const teams = proposal.teams.toSorted((a, b) => rankOf(a.title) - rankOf(b.title));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const to = new FormData(event.currentTarget as HTMLFormElement).get('to');
    move(to ? String(to) : null);
  };
  return (
    <Dialog title={`Move ${person.name}`} close={close}>
      <form class="stack" onSubmit={submit}>
        <fieldset class="field hack-parts">
          <legend>Where to?</legend>
          {teams.map(({ id, title, members, coming, room }) => (
            <label class="course-check" key={id}>
              <input type="radio" name="to" value={id} defaultChecked={id === now?.id} />
              <span>
                {title}{' '}
                <span class="quiet">
                  {[
                    rankNames[rankOf(title)],
                    id === now?.id ? 'now' : room === 0 && 'full',
                    `${members.length + coming.length} in it`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </label>
          ))}
          <label class="course-check">
            <input type="radio" name="to" value="" defaultChecked={!now} />
            <span>No team</span>
          </label>
        </fieldset>
        <div class="cluster">
          <button class="button primary" type="submit">
            Move
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Back
          </button>
        </div>
      </form>
    </Dialog>
  );
}
