import type { Archive } from '../../../api/archive/schema.ts';
import { word } from '../talks/kind.ts';
import { everything, type Wanted } from './useArchive.ts';

type Choice = [value: string, words: string];
type Props = {
  wanted: Wanted;
  want: (change: Partial<Wanted>) => void;
  /** Undefined while the first answer is on its way. */
  archive: Archive | undefined;
  topics: Record<string, string>;
};

/** What of the past talks is wanted: by words, and among what there is. */
export function ArchiveFilters({ wanted, want, archive, topics }: Props) {
  const named = (all: { slug: string; name: string }[] = []): Choice[] =>
    all.map(({ slug, name }) => [slug, name]);
  const isSet = Object.values(wanted).some(Boolean);
  return (
    <search>
      <form class="fields archive-fields" onSubmit={(event) => event.preventDefault()}>
        <p class="field">
          <label for="archive-words">Words, or a name</label>
          <input
            id="archive-words"
            type="search"
            autoComplete="off"
            spellcheck={false}
            maxLength={200}
            value={wanted.words}
            onInput={({ currentTarget }) => want({ words: currentTarget.value })}
          />
        </p>
        <Select
          label="Speaker"
          any="Any speaker"
          value={wanted.speaker}
          choices={named(archive?.speakers)}
          choose={(speaker) => want({ speaker })}
        />
        <Select
          label="Series"
          any="Any series"
          value={wanted.series}
          choices={named(archive?.series)}
          choose={(series) => want({ series })}
        />
        <Select
          label="Topic"
          any="Any topic"
          value={wanted.topic}
          choices={(archive?.topics ?? []).map((topic) => [topic, topics[topic] ?? topic])}
          choose={(topic) => want({ topic })}
        />
        <Select
          label="Recording"
          any="With or without"
          value={wanted.recording}
          choices={[
            ['with', 'With a recording'],
            ['without', 'Without one'],
          ]}
          choose={(recording) => want({ recording: recording as Wanted['recording'] })}
        />
      </form>
      {isSet && (
        <button class="button quiet" type="button" onClick={() => want(everything)}>
          Show every past {word}
        </button>
      )}
    </search>
  );
}

type SelectProps = {
  label: string;
  any: string;
  value: string;
  choices: Choice[];
  choose: (value: string) => void;
};

function Select({ label, any, value, choices, choose }: SelectProps) {
  const id = `archive-${label.toLowerCase()}`;
  // What the address asks for is shown also where no talk has it.
  const known = !value || choices.some(([each]) => each === value);
  const all: Choice[] = known ? choices : [...choices, [value, value]];
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{any}</option>
        {all.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}
