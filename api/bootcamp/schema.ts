import { z } from 'zod';

/** A small but real task of a rotation, useful to the team and doable in the time. */
const MiniProject = z.strictObject({
  title: z.string().trim().min(1).max(100),
  /** What is to be made, in two or three sentences. */
  brief: z.string().trim().min(1).max(600),
  /** Who will use it afterwards, and for what. */
  why: z.string().trim().min(1).max(300),
  /** How both sides see that it is finished. */
  done: z.string().trim().min(1).max(300),
});

/** The front matter of a rotation, `content/bootcamp/rotations/<slug>.mdx`. */
export const RotationFrontMatter = z.strictObject({
  title: z.string().trim().min(1).max(80),
  summary: z.string().trim().min(1).max(240),
  /** The host: the name of a file in `content/teams/`. */
  team: z.string().trim().min(1),
  /** How much of a day the visit takes. */
  days: z.union([z.literal(0.5), z.literal(1)]).default(1),
  /** How many hires the team can receive at once. */
  hires: z.number().int().min(1).max(12).default(2),
  /** What the hire knows afterwards, each as the end of "You can …". */
  goals: z.array(z.string().trim().min(1).max(160)).min(1).max(6),
  /** Playbooks to read first, as `<area>/<slug>`. */
  reads: z.array(z.string()).max(6).default([]),
  miniProjects: z.array(MiniProject).min(1).max(5),
});
export type RotationFrontMatter = z.infer<typeof RotationFrontMatter>;

/** The front matter of a programme, `content/bootcamp/programmes/<slug>.mdx`. */
export const ProgrammeFrontMatter = z.strictObject({
  title: z.string().trim().min(1).max(80),
  summary: z.string().trim().min(1).max(240),
  /** How long it lasts, in working days. */
  workingDays: z.number().int().min(1).max(60),
  /** The rotations of the programme, in an order that makes sense; each a file's name. */
  rotations: z.array(z.string()).min(1),
});
export type ProgrammeFrontMatter = z.infer<typeof ProgrammeFrontMatter>;

/** A rotation as the catalogue tells of it. */
export const Rotation = RotationFrontMatter.extend({ slug: z.string() });
export type Rotation = z.infer<typeof Rotation>;

/** A programme as the catalogue tells of it. */
export const Programme = ProgrammeFrontMatter.extend({ slug: z.string() });
export type Programme = z.infer<typeof Programme>;
