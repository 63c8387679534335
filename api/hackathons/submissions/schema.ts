import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';

export const submissionTitleLength = 120;
export const submissionTextLength = 2000;
export const hackLinkLength = 500;
export const altLength = 300;
/** Of one hack team. */
export const picturesMost = 6;

/** Where a hack team works, and where others can try what it made. */
export const linkKind = z.enum(['repository', 'board', 'demo']);
export type LinkKind = z.infer<typeof linkKind>;

export const HackLink = z.object({ kind: linkKind, link: z.string() });
export type HackLink = z.infer<typeof HackLink>;

export const HackLinkSaid = z.strictObject({
  link: z
    .url({ protocol: /^https?$/, error: 'Give a full address that begins with https://.' })
    .max(hackLinkLength),
});

const text = z.string().trim().max(submissionTextLength);

/** What a hack team says of what it made. All of it may be empty until it is handed in. */
export const SubmissionSaid = z.strictObject({
  title: z.string().trim().max(submissionTitleLength),
  /** One paragraph; plain Markdown without HTML, as the others. */
  about: text,
  /** What was proved to be possible. */
  proved: text,
  /** What was not, or not yet. */
  unproved: text,
  /** Slugs of those members who show it. */
  presenters: z.array(z.string().min(1).max(80)).max(20),
  /** The version that it was written from; 0: there was none. */
  version: z.number().int().nonnegative(),
});
export type SubmissionSaid = z.infer<typeof SubmissionSaid>;

export const HackPicture = z.object({
  id: z.string(),
  /** What it shows, for those who do not see it. */
  alt: z.string(),
  /** In pixels. */
  width: z.number().int(),
  height: z.number().int(),
});
export type HackPicture = z.infer<typeof HackPicture>;

/** One thing on the checklist, and what is missing in words. What is not needed does not bar. */
export const SubmissionCheck = z.object({
  item: z.enum(['title', 'about', 'proved', 'presenters', 'links', 'pictures']),
  met: z.boolean(),
  needed: z.boolean(),
  words: z.string(),
});
export type SubmissionCheck = z.infer<typeof SubmissionCheck>;

export const Submission = z.object({
  title: z.string(),
  about: z.string(),
  aboutHtml: z.string(),
  proved: z.string(),
  provedHtml: z.string(),
  unproved: z.string(),
  unprovedHtml: z.string(),
  presenters: z.array(PersonRef),
  links: z.array(HackLink),
  pictures: z.array(HackPicture),
  version: z.number().int(),
  /** Null: it is a draft of the team. */
  handedInAt: Instant.nullable(),
});
export type Submission = z.infer<typeof Submission>;

const Why = z.string().nullable();

/** What a hack team made, and what is missing until it can show it. */
export const SubmissionPage = z.object({
  /** Null: the team has not handed in, and I am not in it. */
  submission: Submission.nullable(),
  /** For the team and the host alone; empty for others. */
  checks: z.array(SubmissionCheck),
  refusals: z.object({
    edit: Why,
    /** Why it cannot be handed in now, or is already. */
    handIn: Why,
    takeBack: Why,
  }),
});
export type SubmissionPage = z.infer<typeof SubmissionPage>;

/** How far the hack team around one idea is. */
export const SubmissionRow = z.object({
  /** The id of the idea. */
  idea: z.string(),
  /** The title of the idea, by which the team is known. */
  team: z.string(),
  /** Null: not handed in. */
  handedIn: z.object({ title: z.string(), at: Instant }).nullable(),
  /** What is missing; for the host and the team alone, and none once it is handed in. */
  missing: z.array(z.string()),
});
export const SubmissionList = z.object({
  submissions: z.array(SubmissionRow),
  /** Whether I see what is missing of all of them. */
  host: z.boolean(),
});
export type SubmissionList = z.infer<typeof SubmissionList>;
