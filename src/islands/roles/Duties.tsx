import type { Duty } from '../../../api/people/schema.ts';
import type { RoleHolder } from '../../../api/roles/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';

const words: Record<Duty, string> = { editor: 'Editor', organiser: 'Boot-camp organiser' };

/** What a member is besides. What groups give is said and cannot be taken here. */
export function Duties({ person, again }: { person: RoleHolder; again: () => void }) {
  const { slug, name, duties, byGroups } = person;
  const { busy, failed, make } = useCall<RoleHolder>(() => {
    toast(`Changed for ${name}.`);
    again();
  });
  const at = api.people[':person'].duties[':duty'];
  const turn = (duty: Duty) => {
    const param = { person: encodeURIComponent(slug), duty };
    const isOn = duties.includes(duty);
    return make(() => answerTo(isOn ? at.$delete({ param }) : at.$put({ param })));
  };
  return (
    <>
      <span class="cluster duties">
        {(Object.keys(words) as Duty[]).map((duty) => (
          <button
            key={duty}
            class="button"
            type="button"
            aria-pressed={duties.includes(duty)}
            aria-busy={busy}
            aria-label={`${words[duty]}: ${name}`}
            onClick={() => void turn(duty)}
          >
            {words[duty]}
          </button>
        ))}
      </span>
      {byGroups.length > 0 && (
        <span class="quiet"> By a group: {byGroups.map((duty) => words[duty]).join(', ')}</span>
      )}
      <Failure failed={failed} unreached="Nothing was changed. Try again." />
    </>
  );
}
