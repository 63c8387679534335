import {
  abstractLength,
  minutesLeast,
  minutesMost,
  placeLength,
  reasonLength,
  seatsMost,
  sessionsMost,
  titleLength,
} from '../../../api/courses/schema.ts';
import { homeworkLength } from '../../../api/courses/sessions/schema.ts';

/** What the forms may know of the schema, for the page's `data-limits`. */
export const limits = {
  title: titleLength,
  abstract: abstractLength,
  homework: homeworkLength,
  place: placeLength,
  reason: reasonLength,
  minutesLeast,
  minutesMost,
  seats: seatsMost,
  sessions: sessionsMost,
};
export type Limits = typeof limits;
