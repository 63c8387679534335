import type { Refusal } from '../refusal.ts';
import type { OwnSkills, Skill, SkillKind } from './schema.ts';

export const noSkillRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such skill here. The list of them is content/skills.yaml.',
};

/** What somebody said, in the words of the catalogue; a skill that is gone from it is left out. */
export function ownSkills(said: Map<string, SkillKind>, skills: readonly Skill[]): OwnSkills {
  const of = (kind: SkillKind) => skills.filter(({ slug }) => said.get(slug) === kind);
  return { knows: of('knows'), wants: of('wants') };
}
