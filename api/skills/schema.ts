import { z } from 'zod';

/** Something that people say they know or would like to learn; an item of `content/skills.yaml`. */
export const Skill = z.strictObject({
  /** Short and lasting: people's profiles point to it. */
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'must be lower-case words joined by hyphens',
  }),
  name: z.string().trim().min(1).max(60),
});
export type Skill = z.infer<typeof Skill>;

/** The whole of `content/skills.yaml`. */
export const SkillsFile = z.array(Skill);
