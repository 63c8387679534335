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
  title: z.string().trim().min(1).max(80).meta({
    description: 'What the visit is called in lists and plans.',
    otherwise: 'the check says that it is missing, and nothing is built',
    example: 'title: A day with Platform',
  }),
  summary: z.string().trim().min(1).max(240).meta({
    description: 'What a new colleague sees and does there, in one sentence.',
    otherwise: 'the check says that it is missing, and nothing is built',
    example: 'summary: Build a cluster, break it, and mend it with those who keep the real ones.',
  }),
  team: Slug.meta({
    description: 'The team that receives: the name of a file in `content/teams/`.',
    otherwise: 'the check says that it is missing, and nothing is built',
    example: 'team: platform',
  }),
  place: z.string().trim().min(1).max(80).optional().meta({
    description:
      'The office or site where the visit is. The planner avoids two of them on one day.',
    otherwise: 'it is taken to be near every other visit without a place',
    example: 'place: Lisbon',
  }),
  days: z
    .union([z.literal(0.5), z.literal(1)])
    .default(1)
    .meta({
      description: 'How much of a day the visit takes: 1, or 0.5 for a morning or an afternoon.',
      otherwise: 'a whole day',
      example: 'days: 0.5',
    }),
  hires: z.number().int().min(1).max(12).default(2).meta({
    description:
      'How many hires the team can receive at once. An organiser can change it for a day.',
    otherwise: 'two',
    example: 'hires: 3',
  }),
  hosts: z.array(Slug).max(8).default([]).meta({
    description: 'Who receives hires unless somebody else is named: the slugs of their profiles.',
    otherwise: 'everybody of the team',
    example: 'hosts: [hoa-lam]',
  }),
  mentors: z.array(Slug).max(8).default([]).meta({
    description: 'Who helps with the mini-projects: the slugs of their profiles.',
    otherwise: 'nobody is named',
    example: 'mentors: [aroha-ngatoro]',
  }),
  presentation: z
    .strictObject({
      title: z.string().trim().min(1).max(100),
      minutes: z.number().int().min(5).max(180),
    })
    .optional()
    .meta({
      description: 'What the team tells at the beginning, and how many minutes it takes.',
      otherwise: 'the visit begins without one',
      example: 'presentation: { title: How a cluster heals, minutes: 45 }',
    }),
  goals: z.array(z.string().trim().min(1).max(160)).min(1).max(6).meta({
    description: 'What the hire can do afterwards, each as the end of "You can …". One to six.',
    otherwise: 'the check says that it is missing, and nothing is built',
    example: 'goals: [find the logs of a machine that is gone]',
  }),
  reads: z.array(z.string()).max(6).default([]).meta({
    description: 'Playbooks to read first, each as `<area>/<slug>`.',
    otherwise: 'nothing is asked to be read',
    example: 'reads: [releasing/roll-back-a-deploy]',
  }),
  miniProjects: z.array(MiniProject).min(1).max(5).meta({
    description:
      'One to five small, real tasks. `brief` says what is to be made, `why` who will use it, `done` how both sides see that it is finished. Each may have `hours` for somebody new, `skills` and `helpers`.',
    otherwise: 'the check says that it is missing, and nothing is built',
    example:
      'miniProjects:\n  - title: A test for a strange basket\n    brief: Take a basket whose total surprised somebody, and write the test it lacks.\n    why: The tests of the totals are what we trust when we change them.\n    done: The test is merged.\n    hours: 2',
  }),
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

const Questions = z.array(z.string().trim().min(1).max(200)).min(1).max(5);

/** The front matter of a programme, `content/bootcamp/programmes/<slug>.mdx`. */
export const ProgrammeFrontMatter = z.strictObject({
  title: z.string().trim().min(1).max(80).meta({
    description: 'What the boot camp is called.',
    otherwise: 'the check says that it is missing, and nothing is built',
    example: 'title: Engineering boot camp',
  }),
  summary: z.string().trim().min(1).max(240).meta({
    description: 'What it is for, in a sentence or two.',
    otherwise: 'the check says that it is missing, and nothing is built',
    example: 'summary: Two weeks, eight teams, eight small pieces of real work.',
  }),
  workingDays: z.number().int().min(1).max(60).meta({
    description: 'How long it lasts, in working days.',
    otherwise: 'the check says that it is missing, and nothing is built',
    example: 'workingDays: 10',
  }),
  rotations: z.array(z.string()).min(1).meta({
    description:
      'The rotations that belong to it, in an order that makes sense: each the name of a file in `content/bootcamp/rotations/`.',
    otherwise: 'the check says that it is missing, and nothing is built',
    example: 'rotations: [platform, storefront, payments]',
  }),
  roles: z.array(RoleWishes).max(12).default([]).meta({
    description:
      'For whom some rotations are only `offered`, where there is time, or `excluded`. A role is written as in the list of hires.',
    otherwise: 'everybody must see them all',
    example: 'roles: [{ role: Product designer, offered: [payments] }]',
  }),
  order: z
    .array(z.strictObject({ before: Slug, after: Slug }))
    .max(20)
    .default([])
    .meta({
      description: 'Which rotation is seen before which, by whoever sees both.',
      otherwise: 'any order will do',
      example: 'order: [{ before: platform, after: payments }]',
    }),
  fixedPoints: z.array(FixedPoint).max(30).default([]).meta({
    description:
      'What has its day and time: welcome, tour, demo hour, graduation. Days count from 1. With `takes`, nobody visits a team in that `morning`, `afternoon` or `day`.',
    otherwise: 'every half day is for visits',
    example: 'fixedPoints: [{ title: Welcome, day: 1, at: "09:30", minutes: 30, takes: morning }]',
  }),
  beforeDayOne: z.array(z.string().trim().min(1).max(200)).max(12).default([]).meta({
    description: 'What a hire does before the first day, each a short task.',
    otherwise: 'there is nothing to do before',
    example: 'beforeDayOne: [Tell your buddy what you eat.]',
  }),
  questions: z
    .strictObject({ weekOne: Questions.optional(), weekFour: Questions.optional() })
    .optional()
    .meta({
      description:
        'What a hire is asked after the first week (`weekOne`) and after the fourth (`weekFour`). The answers are read in groups of three.',
      otherwise: 'the usual three questions of each week are asked',
      example: 'questions: { weekOne: ["What surprised you?"] }',
    }),
});
export type ProgrammeFrontMatter = z.infer<typeof ProgrammeFrontMatter>;

/** A rotation as the catalogue tells of it. */
export const Rotation = RotationFrontMatter.extend({ slug: z.string() });
export type Rotation = z.infer<typeof Rotation>;

/** A programme as the catalogue tells of it. */
export const Programme = ProgrammeFrontMatter.extend({ slug: z.string() });
export type Programme = z.infer<typeof Programme>;
