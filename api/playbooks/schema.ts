import { z } from 'zod';
import { Day } from '../time.ts';

/**
 * The front matter of a playbook, `content/playbooks/<area>/<slug>.mdx` or `.md`.
 * Every field may be left out: a folder of Markdown that knows nothing of Potluck still builds,
 * and what is missing is shown as missing. Keys that other tools use are ignored.
 */
export const PlaybookFrontMatter = z.object({
  /** What it helps to do. Left out, the first heading is the title, and then the file's name. */
  title: z.string().trim().min(1).max(120).optional(),
  /** One sentence for lists and search results. Left out, the first paragraph stands in. */
  summary: z.string().trim().min(1).max(240).optional(),
  /** The team that keeps it right: the name of a file in `content/teams/`. */
  owner: z.string().trim().min(1).optional(),
  /** The day on which somebody last went through it and found it right. */
  reviewed: Day.optional(),
  /** Words that people would search for and that the text does not say. */
  tags: z.array(z.string().trim().min(1)).default([]),
  /** A draft is seen in development and never published. */
  draft: z.boolean().default(false),
});
export type PlaybookFrontMatter = z.infer<typeof PlaybookFrontMatter>;

/** A playbook as the catalogue tells of it: the facts, not the prose. */
export const Playbook = z.object({
  /** `<area>/<slug>`, the address below `/playbooks/`. */
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  owner: z.string().nullable(),
  reviewed: z.string().nullable(),
  tags: z.array(z.string()),
});
export type Playbook = z.infer<typeof Playbook>;
