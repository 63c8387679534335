import type { Names, Wanted } from './find.ts';

type Props = {
  wanted: Wanted;
  setWanted: (wanted: Wanted) => void;
  teams: Names;
  skills: Names;
};

/** Whom one looks for: by words, team and skill; each change is found at once. */
export function Finder({ wanted, setWanted, teams, skills }: Props) {
  const change = (more: Partial<Wanted>) => setWanted({ ...wanted, ...more });
  return (
    <search>
      <form class="fields people-fields" onSubmit={(event) => event.preventDefault()}>
        <p class="field">
          <label for="people-words">Name, title or skill</label>
          <input
            id="people-words"
            type="search"
            autoComplete="off"
            spellcheck={false}
            value={wanted.words}
            onInput={({ currentTarget }) => change({ words: currentTarget.value })}
          />
        </p>
        <Choice
          label="Team"
          any="Any team"
          names={teams}
          value={wanted.team}
          choose={(team) => change({ team })}
        />
        <Choice
          label="Skill"
          any="Any skill"
          names={skills}
          value={wanted.skill}
          choose={(skill) => change({ skill })}
        />
        <p class="field">
          <label for="people-kind">Who</label>
          <select
            id="people-kind"
            value={wanted.kind}
            disabled={!wanted.skill}
            onChange={({ currentTarget }) =>
              change({ kind: currentTarget.value as Wanted['kind'] })
            }
          >
            <option value="knows">can help with it</option>
            <option value="wants">would like to learn it</option>
          </select>
        </p>
      </form>
    </search>
  );
}

type Choosing = {
  label: string;
  any: string;
  names: Names;
  value: string;
  choose: (slug: string) => void;
};

function Choice({ label, any, names, value, choose }: Choosing) {
  const id = `people-${label.toLowerCase()}`;
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{any}</option>
        {[...names].map(([slug, name]) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
