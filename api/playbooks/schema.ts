import { z } from 'zod';
import { Day } from '../time.ts';

/** How often a playbook is gone through again where neither it nor a folder above says so. */
export const REVIEW_EVERY = 'P6M';

/** The word for the whole owning team where a person could be named; no person is called so. */
export const TEAM_VERIFIES = 'team';

const Words = z.string().trim().min(1);
const Slug = Words.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'is no slug' });
const PlaybookId = Words.regex(/^[^/\s]+(?:\/[^/\s]+)*$/, { error: 'is no id of a playbook' });

/** A name as Prometheus allows it for an alert. */
const AlertName = Words.regex(/^[A-Za-z_:][A-Za-z0-9_:]*$/, { error: 'is no name of an alert' });

/** A span of whole years, months, weeks and days in ISO 8601, longer than nothing. */
const Span = Words.regex(/^P(?=\d)(?=.*[1-9])(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/, {
  error: 'is no span of years, months, weeks or days',
});

/**
 * The front matter of a playbook, `content/playbooks/<area>/<slug>.mdx` or `.md`.
 * Every field may be left out: a folder of Markdown that knows nothing of Potluck still builds,
 * and what is missing is shown as missing. Keys that other tools use are ignored.
 *
 * What each field says of itself is the authors' manual: the page `/writing/` and the mend of a
 * wrong value are made from it. `example` is a line as it would stand in a file.
 */
export const PlaybookFrontMatter = z.object({
  title: Words.max(120).optional().meta({
    description: 'What it helps to do, as a colleague would say it.',
    otherwise: 'the first heading, and without one the name of the file',
    example: 'title: Fail over the orders database',
  }),
  summary: Words.max(240).optional().meta({
    description: 'One sentence for lists and search results: when somebody needs it.',
    otherwise: 'the first paragraph',
    example: 'summary: Move the primary to another machine when it has died or must rest.',
  }),
  owner: Words.optional().meta({
    description:
      'The team that keeps it right and hears of everything wrong in it: the name of a file in `content/teams/`.',
    otherwise: 'the page says that nobody owns it',
    example: 'owner: platform',
  }),
  'second-owner': Words.optional().meta({
    description:
      'The other team, where a system has one owner in development and one in operations. It may review the playbook as the first may.',
    otherwise: 'it has one owner',
    example: 'second-owner: reliability',
  }),
  service: Words.max(80).optional().meta({
    description: 'The system it is about, as people call it in conversation.',
    otherwise: 'the page names none',
    example: 'service: orders-db',
  }),
  alerts: z.array(AlertName).default([]).meta({
    description:
      'Alerts that it answers, by the names they have in the rule files. Each leads here from `/alerts/<name>`, so one alert belongs to one playbook.',
    otherwise: 'no alert leads here',
    example: 'alerts: [PostgresPrimaryDown, PostgresReplicationLag]',
  }),
  tags: z.array(Words).default([]).meta({
    description: 'Words that people would search for and that the text does not say.',
    otherwise: 'it is found by its own words only',
    example: 'tags: [postgres, switchover, database down]',
  }),
  audience: Words.max(120).optional().meta({
    description: 'Who it is written for, if not for everybody, in a few words.',
    otherwise: 'everybody',
    example: 'audience: Whoever is on call for orders',
  }),
  reviewed: Day.optional().meta({
    description:
      'The day on which somebody last went through it and found it right. Correcting a typing error is an edit and no review; the day of the last edit comes from git.',
    otherwise: 'the page says that it was never reviewed',
    example: 'reviewed: 2026-11-21',
  }),
  'review-every': Span.optional().meta({
    description:
      'How long a review lasts, as an ISO 8601 span: `P6M` is six months, `P1Y` a year, `P2W` two weeks. What changes often, or must be right at night, wants a short one.',
    otherwise: `what the nearest folder page above it (\`index.md\`) says, and without one \`${REVIEW_EVERY}\``,
    example: 'review-every: P3M',
  }),
  verifier: Slug.default(TEAM_VERIFIES).meta({
    description: `Who is asked whether it is still right: \`${TEAM_VERIFIES}\` for anyone of the owning team, or one person by the slug of their profile.`,
    otherwise: 'anyone of the owning team',
    example: 'verifier: ada-lovelace',
  }),
  prerequisites: z.array(PlaybookId).default([]).meta({
    description:
      'Playbooks to read first, each as `<area>/<slug>`, its address below `/playbooks/`.',
    otherwise: 'nothing needs to be read first',
    example: 'prerequisites: [on-call/first-week]',
  }),
  related: z.array(PlaybookId).default([]).meta({
    description:
      'Playbooks that help next, each as `<area>/<slug>`. They stand at the end of the page.',
    otherwise: 'its page ends with its text',
    example: 'related: [systems/restore-a-backup]',
  }),
  draft: z.boolean().default(false).meta({
    description: 'A draft is seen in development and never published.',
    otherwise: 'it is published',
    example: 'draft: true',
  }),
});
export type PlaybookFrontMatter = z.infer<typeof PlaybookFrontMatter>;

/** A playbook as the catalogue tells of it: the facts, not the prose. */
export const Playbook = z.object({
  /** `<area>/<slug>`, the address below `/playbooks/`. */
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  owner: z.string().nullable(),
  secondOwner: z.string().nullable(),
  service: z.string().nullable(),
  alerts: z.array(z.string()),
  audience: z.string().nullable(),
  reviewed: z.string().nullable(),
  /** The span that holds for it: its own, its area's or the house's. */
  reviewEvery: z.string(),
  /** The slug of a person, or TEAM_VERIFIES. */
  verifier: z.string(),
  prerequisites: z.array(z.string()),
  related: z.array(z.string()),
  tags: z.array(z.string()),
  /** The instant of the last commit that touched its file; null where git does not tell. */
  edited: z.string().nullable(),
});
export type Playbook = z.infer<typeof Playbook>;

/**
 * The parameter of every route below `/api/playbooks/{playbook}/`. An id has slashes, so it goes
 * into the address percent-encoded as one part: `on-call%2Frun-an-incident`. The typed client puts
 * parameters in as they are, so islands hand it `encodeURIComponent(id)`.
 */
export const PlaybookParams = z.object({
  playbook: z.string().describe('The id, percent-encoded: `on-call%2Frun-an-incident`'),
});
