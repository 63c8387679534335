import type { CalendarEntry } from '../../../api/calendar/schema.ts';
import { kindWords } from '../parts/Kind.tsx';
import type { Viewing } from './useView.ts';
import type { Shown } from './view.ts';

type Choice = [value: string, words: string];
type Props = { viewing: Viewing; entries: CalendarEntry[]; teams: Record<string, string> };

/** What of everything is shown. What one can choose is what there is, and what is chosen. */
export function Filters({ viewing: { shown, show }, entries, teams }: Props) {
  const found = (name: 'kind' | 'team' | 'place', words: (value: string) => string): Choice[] =>
    [...new Set([...entries.map((entry) => entry[name] ?? ''), shown[name]])]
      .filter(Boolean)
      .map((value): Choice => [value, words(value)])
      .sort((one, other) => one[1].localeCompare(other[1]));
  const isSet = shown.kind || shown.team || shown.place || shown.mine;
  const nothing = { kind: '', team: '', place: '', mine: false } as const;
  return (
    <fieldset class="cluster cal-filters">
      <legend class="visually-hidden">What is shown</legend>
      <Select
        name="Kind"
        all="Every kind"
        value={shown.kind}
        choices={found('kind', (kind) => kindWords[kind as CalendarEntry['kind']] ?? kind)}
        choose={(kind) => show({ kind: kind as Shown['kind'] })}
      />
      <Select
        name="Team"
        all="Every team"
        value={shown.team}
        choices={found('team', (team) => teams[team] ?? team)}
        choose={(team) => show({ team })}
      />
      <Select
        name="Place"
        all="Every place"
        value={shown.place}
        choices={found('place', (place) => place)}
        choose={(place) => show({ place })}
      />
      <label class="cal-mine">
        <input
          type="checkbox"
          checked={shown.mine}
          onChange={({ currentTarget }) => show({ mine: currentTarget.checked })}
        />
        Mine
      </label>
      {isSet && (
        <button class="button quiet" type="button" onClick={() => show(nothing)}>
          Show everything
        </button>
      )}
    </fieldset>
  );
}

type SelectProps = {
  name: string;
  all: string;
  value: string;
  choices: Choice[];
  choose: (value: string) => void;
};

function Select({ name, all, value, choices, choose }: SelectProps) {
  return (
    <select
      aria-label={name}
      value={value}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="">{all}</option>
      {choices.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  );
}
