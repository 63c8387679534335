import { signInHref } from '../sign-in-href.ts';
import { clockOf, dayOf, myZone } from '../when.ts';
import { fortnightOutbox, type Waiting } from './outbox.ts';
import type { Asked } from './useFortnight.ts';

/** From when this is, what is kept here and not sent yet, and what was not taken. */
export function Kept({ person, asked }: { person: string; asked: Asked }) {
  const { told, waiting, reached } = asked;
  const refused = waiting.filter(({ refused, does }) => refused !== undefined && does !== 'note');
  const unsent = waiting.filter(({ refused }) => refused === undefined).length;
  return (
    <div class="fortnight-kept stack">
      <p class="quiet" role="status">
        {words(asked, unsent)}
        {told && (
          <span class={reached === 'live' ? 'fortnight-paper' : undefined}>
            {' '}
            As of {dayOf(told.now, myZone())}, {clockOf(told.now, myZone())}.
          </span>
        )}
      </p>
      {typeof reached === 'object' && reached.unsigned && <a href={signInHref()}>Sign in</a>}
      {refused.map((each) => (
        <div class="problem" role="alert" key={each.id}>
          <p>
            {whatWords[each.does]} was not taken: {each.refused}
          </p>
          <button class="button" type="button" onClick={() => fortnightOutbox.letGo(person, each)}>
            I have read it
          </button>
        </div>
      ))}
    </div>
  );
}

function words({ reached }: Asked, unsent: number): string {
  if (typeof reached === 'object') return reached.refused;
  if (reached === 'unreachable') {
    const kept = unsent === 0 ? '' : ` ${changes(unsent)} kept here and sent later.`;
    return `Out of reach; this was kept for you.${kept}`;
  }
  return '';
}

const changes = (count: number): string => (count === 1 ? 'One change is' : `${count} changes are`);

const whatWords: Record<Waiting['does'], string> = {
  'mini-project': 'What you said of a mini-project',
  task: 'Your tick',
  note: 'Your note',
  welcome: 'Your answer to a welcome',
};
