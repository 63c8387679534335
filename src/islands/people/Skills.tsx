import { useState } from 'preact/hooks';
import type { OwnSkills, Skill, SkillKind } from '../../../api/skills/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { AddSkill } from './AddSkill.tsx';
import type { Names } from './find.ts';

type Props = { said: OwnSkills; mine: boolean; name: string; skills: Names };

const titles: Record<SkillKind, string> = {
  knows: 'Can help with',
  wants: 'Would like to learn',
};

/** What a person can help with and would like to learn; on one’s own page to be changed. */
export function Skills({ said: first, mine, name, skills }: Props) {
  const [said, setSaid] = useState(first);
  const { failed, busy, make } = useCall<OwnSkills>(setSaid);
  const say = (skill: string, kind: SkillKind) =>
    make(() => answerTo(api.skills[':skill'].mine.$put({ param: { skill }, json: { kind } })));
  const unsay = (skill: string) =>
    make(() => answerTo(api.skills[':skill'].mine.$delete({ param: { skill } })));
  const rest = [...skills].filter(
    ([slug]) => ![...said.knows, ...said.wants].some((one) => one.slug === slug),
  );
  return (
    <section class="stack" aria-labelledby="skills">
      <h2 id="skills" class="visually-hidden">
        Skills
      </h2>
      {!mine && said.knows.length + said.wants.length === 0 && (
        <p class="empty">{name} has not said yet what they can help with. Ask them.</p>
      )}
      {(['knows', 'wants'] as const).map(
        (kind) =>
          (mine || said[kind].length > 0) && (
            <div key={kind} class="stack">
              <h3>{titles[kind]}</h3>
              <List
                skills={said[kind]}
                kind={kind}
                {...(mine && { remove: (skill: string) => void unsay(skill) })}
              />
              {mine && <AddSkill kind={kind} rest={rest} busy={busy} add={say} />}
            </div>
          ),
      )}
      <Failure failed={failed} unreached="Nothing was changed. Try again in a moment." />
    </section>
  );
}

type Listing = { skills: Skill[]; kind: SkillKind; remove?: (skill: string) => void };

function List({ skills, kind, remove }: Listing) {
  if (skills.length === 0) return <p class="quiet">Nothing said yet.</p>;
  return (
    <ul class="cluster skills">
      {skills.map(({ slug, name }) => (
        <li key={slug} class="skill">
          <a href={`/people/?skill=${slug}${kind === 'wants' ? '&kind=wants' : ''}`}>{name}</a>
          {remove && (
            <button type="button" onClick={() => remove(slug)} aria-label={`Remove ${name}`}>
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
