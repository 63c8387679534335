import { z } from 'zod';
import { what as noticeWhat } from '../notices/schema.ts';
import { Instant } from '../time.ts';

/**
 * What a mail tells: every notice, and what is told by mail alone: that I have a seat (`signed-up`),
 * wait for one (`in-line`) or gave mine up (`left`); that something is soon (`reminder`) or was
 * (`thanks`); the week (`digest`); and that a
 * guest asked for a place (`guest-asked`), asked again (`guest-known`), or was put into a hack team
 * (`hack-placed`).
 */
export const mailWhat = z.enum([
  ...noticeWhat.options,
  'signed-up',
  'in-line',
  'left',
  'reminder',
  'thanks',
  'digest',
  'guest-asked',
  'guest-known',
  'hack-placed',
]);
export type MailWhat = z.infer<typeof mailWhat>;

/** What a person chooses about: each mail is of one of these. */
export const mailKind = z.enum([
  'places',
  'changes',
  'reminders',
  'thanks',
  'messages',
  'running',
  'answers',
  'boot-camp',
  'playbooks',
  'week',
]);
export type MailKind = z.infer<typeof mailKind>;

export const how = z.enum(['off', 'at-once', 'digest']);
export type How = z.infer<typeof how>;

/**
 * What came of a mail: it waits (`due`), waits for the weekly one (`digest`), went, was refused for
 * good (`dead`), or was not true any more, or not wanted (`dropped`).
 */
export const mailState = z.enum(['due', 'digest', 'sent', 'dead', 'dropped']);
export type MailState = z.infer<typeof mailState>;

/** How mail leaves the house: not at all, into a page of the portal, or by a mail server. */
export type MailMode = 'off' | 'caught' | 'smtp';

/** A part by which a calendar program adds, changes or takes away one entry. */
export type CalendarPart = { method: 'REQUEST' | 'CANCEL'; content: string };

/** A mail as it goes, whole. */
export type Message = {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  parts: CalendarPart[];
  /** Where the mail program of the reader can end mails of this kind, with one click. */
  unsubscribe: string | null;
  messageId: string;
  /** A UTC instant: that of the first try. */
  date: Instant;
  /** The mails that are told in this weekly one. */
  digested: number[];
};

/** A mail to me, in the list. */
export const Mail = z.object({
  id: z.number().int(),
  kind: mailKind,
  subject: z.string(),
  at: Instant,
  state: mailState,
  /** Why it did not go; empty where it did. */
  said: z.string(),
  /** Whether it is still here to be read. */
  whole: z.boolean(),
});
export type Mail = z.infer<typeof Mail>;

export const Mails = z.object({
  mode: z.enum(['off', 'caught', 'smtp']),
  /** Where my mail goes; null: nobody knows an address of mine. */
  address: z.string().nullable(),
  mails: z.array(Mail),
});
export type Mails = z.infer<typeof Mails>;

/** A mail as it went to me. */
export const WholeMail = Mail.extend({
  to: z.string(),
  text: z.string(),
  calendar: z.array(z.object({ method: z.enum(['REQUEST', 'CANCEL']), content: z.string() })),
});
export type WholeMail = z.infer<typeof WholeMail>;

/** A mail that was refused for good, for who runs the portal. What it said is not theirs to read. */
export const DeadMail = z.object({
  id: z.number().int(),
  kind: mailKind,
  to: z.string(),
  name: z.string(),
  at: Instant,
  endedAt: Instant,
  tries: z.number().int(),
  said: z.string(),
});
export type DeadMail = z.infer<typeof DeadMail>;
/** The kind of mail that a link stops, as people say it, and whether it is off. */
export const MailStop = z.object({ name: z.string(), off: z.boolean() });
export type MailStop = z.infer<typeof MailStop>;

export const DeadMails = z.object({ mails: z.array(DeadMail) });
