import { useRef } from 'preact/hooks';
import type { SkillKind } from '../../../api/skills/schema.ts';

type Props = {
  kind: SkillKind;
  /** What has not been said yet, by slug and name. */
  rest: [slug: string, name: string][];
  busy: boolean;
  add: (skill: string, kind: SkillKind) => Promise<unknown>;
};

const labels: Record<SkillKind, string> = {
  knows: 'Something you can help with',
  wants: 'Something you would like to learn',
};

/** Adds one of the skills that the organisation knows of. */
export function AddSkill({ kind, rest, busy, add }: Props) {
  const choice = useRef<HTMLSelectElement>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const skill = choice.current?.value;
    if (!skill) return;
    await add(skill, kind);
    // The list has become shorter: the next one begins at its head, not at some neighbour.
    if (choice.current) choice.current.value = '';
  };
  return (
    <form class="cluster" onSubmit={submit}>
      <label class="visually-hidden" for={`add-${kind}`}>
        {labels[kind]}
      </label>
      <select id={`add-${kind}`} class="add-skill" ref={choice} required>
        <option value="">{labels[kind]} …</option>
        {rest.map(([slug, name]) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
      <button class="button" type="submit" aria-busy={busy}>
        Add<span class="visually-hidden">: {labels[kind].toLowerCase()}</span>
      </button>
    </form>
  );
}
