import type { AuditWhat } from '../../../api/audit/schema.ts';
import type { Person } from '../../../api/people/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { useAnswer } from '../useAnswer.ts';

const kinds: Partial<Record<AuditWhat, string>> = {
  'role-given': 'Roles given',
  'role-taken': 'Roles taken',
  'check-in-given': 'Helpers at the door',
  'person-added': 'People added',
  'person-left': 'People who left',
  'person-returned': 'People who are back',
  'person-removed': 'People removed',
  'signed-out': 'People signed out',
  'all-signed-out': 'Everybody signed out',
  'token-made': 'Tokens of the directory',
  'group-changed': 'Groups of the directory',
  'handed-on': 'Handed on',
  'event-cancelled': 'Others’ events cancelled',
  'event-edited': 'Others’ events edited',
  'event-moved': 'Others’ events moved',
  'event-took-over': 'Events taken over',
};

type Wanted = { what?: string; person?: string; from?: string; to?: string };

/** Which entries to show. What is left empty narrows nothing. */
export function LogFilter({ choose }: { choose: (wanted: Wanted) => void }) {
  const { answer } = useAnswer(() => answerTo(api.people.$get({ query: {} })));
  const people: Person[] = answer?.is === 'value' ? answer.value.people : [];
  const change = ({ currentTarget }: { currentTarget: HTMLFormElement }) => {
    const said = [...new FormData(currentTarget)].filter(([, value]) => value !== '');
    choose(Object.fromEntries(said) as Wanted);
  };
  return (
    <form class="cluster" onChange={change} onSubmit={(event) => event.preventDefault()}>
      <div class="field">
        <label for="log-what">What</label>
        <select id="log-what" name="what">
          <option value="">Everything</option>
          {Object.entries(kinds).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="log-person">By or to whom</label>
        <select id="log-person" name="person">
          <option value="">Anybody</option>
          {people.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="log-from">From</label>
        <input id="log-from" name="from" type="date" />
      </div>
      <div class="field">
        <label for="log-to">To</label>
        <input id="log-to" name="to" type="date" />
      </div>
    </form>
  );
}
