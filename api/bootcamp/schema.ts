import { z } from 'zod';

const Slug = z.string().trim().min(1);
const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: 'must be a time of day in quotes, such as "09:30"',
});

/** A small but real task of a rotation, useful to the team and doable in the time. */
const MiniProject = z.strictObject({
  title: z.string().trim().min(1).max(100),
  /** What is to be made, in two or three sentences. */
  brief: z.string().trim().min(1).max(600),
  /** Who will use it afterwards, and for what. */
  why: z.string().trim().min(1).max(300),
  /** How both sides see that it is finished. */
  done: z.string().trim().min(1).max(300),
  /** How long it takes somebody new, in working hours. */
  hours: z.number().min(0.5).max(40).optional(),
  /** What it teaches or asks for; slugs of `content/skills.yaml`. */
  skills: z.array(Slug).max(6).default([]),
  /** Who may help, beside the mentors; the slugs of people's profiles. */
  helpers: z.array(Slug).max(6).default([]),
});

/** The front matter of a rotation, `content/bootcamp/rotations/<slug>.mdx`. */
export const RotationFrontMatter = z.strictObject({
  title: z.string().trim().min(1).max(80),
  summary: z.string().trim().min(1).max(240),
  /** The host: the name of a file in `content/teams/`. */
  team: Slug,
  /** The office or site where the visit is; the planner avoids two of them on one day. */
  place: z.string().trim().min(1).max(80).optional(),
  /** How much of a day the visit takes. */
  days: z.union([z.literal(0.5), z.literal(1)]).default(1),
  /** How many hires the team can receive at once. */
  hires: z.number().int().min(1).max(12).default(2),
  /** Who receives hires unless somebody else is named; the slugs of people's profiles. */
  hosts: z.array(Slug).max(8).default([]),
  /** Who helps with the mini-projects; the slugs of people's profiles. */
  mentors: z.array(Slug).max(8).default([]),
  /** What the team tells at the beginning, and how many minutes it takes. */
  presentation: z
    .strictObject({
      title: z.string().trim().min(1).max(100),
      minutes: z.number().int().min(5).max(180),
    })
    .optional(),
  /** What the hire knows afterwards, each as the end of "You can …". */
  goals: z.array(z.string().trim().min(1).max(160)).min(1).max(6),
  /** Playbooks to read first, as `<area>/<slug>`. */
  reads: z.array(z.string()).max(6).default([]),
  miniProjects: z.array(MiniProject).min(1).max(5),
});
export type RotationFrontMatter = z.infer<typeof RotationFrontMatter>;

/** What everyone of a cohort does together, such as the welcome or the graduation. */
const FixedPoint = z.strictObject({
  title: z.string().trim().min(1).max(60),
  /** The working day, from 1. */
  day: z.number().int().min(1).max(60),
  /** When it begins, in the zone of the cohort; in quotes. */
  at: LocalTime,
  minutes: z.number().int().min(5).max(480),
  /** The part of the day that it takes, in which nobody visits a team; left out, it takes none. */
  takes: z.enum(['morning', 'afternoon', 'day']).optional(),
});
export type FixedPoint = z.infer<typeof FixedPoint>;

/** What is different for those of one role. */
const RoleWishes = z.strictObject({
  /** As it stands in the cohort's list: "Product designer". */
  role: z.string().trim().min(1).max(60),
  /** Rotations that are good to have, where there is time. */
  offered: z.array(Slug).default([]),
  /** Rotations that this role does not see. */
  excluded: z.array(Slug).default([]),
});

/** The front matter of a programme, `content/bootcamp/programmes/<slug>.mdx`. */
export const ProgrammeFrontMatter = z.strictObject({
  title: z.string().trim().min(1).max(80),
  summary: z.string().trim().min(1).max(240),
  /** How long it lasts, in working days. */
  workingDays: z.number().int().min(1).max(60),
  /** The rotations of the programme, in an order that makes sense; each a file's name. */
  rotations: z.array(z.string()).min(1),
  /** For whom some rotations are only offered, or left out. Everyone else must see them all. */
  roles: z.array(RoleWishes).max(12).default([]),
  /** Which rotation must be seen before which, by whoever sees both. */
  order: z
    .array(z.strictObject({ before: Slug, after: Slug }))
    .max(20)
    .default([]),
  /** What has its day and time: welcome, tour, demo hour, graduation. */
  fixedPoints: z.array(FixedPoint).max(30).default([]),
  /** What a hire does before the first day, each a short task. */
  beforeDayOne: z.array(z.string().trim().min(1).max(200)).max(12).default([]),
});
export type ProgrammeFrontMatter = z.infer<typeof ProgrammeFrontMatter>;

/** A rotation as the catalogue tells of it. */
export const Rotation = RotationFrontMatter.extend({ slug: z.string() });
export type Rotation = z.infer<typeof Rotation>;

/** A programme as the catalogue tells of it. */
export const Programme = ProgrammeFrontMatter.extend({ slug: z.string() });
export type Programme = z.infer<typeof Programme>;
