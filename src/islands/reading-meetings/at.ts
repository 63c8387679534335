import type { MeetingPage } from '../../../api/reading-groups/meetings/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';

/** Which meeting: the slug of its group and its number. */
export type At = { group: string; meeting: string };

/** What every part of the page gets: the meeting as it is, and how a newer answer takes its place. */
export type Part = { at: At; page: MeetingPage; put: (page: MeetingPage) => void };

export const meetings = api['reading-groups'][':group'].meetings[':meeting'];
export const askMeeting = (at: At) => answerTo(meetings.$get({ param: at }));
