import {
  abstractLength,
  minutesLeast,
  minutesMost,
  minutesUsual,
  placeLength,
  reasonLength,
  seatsMost,
  titleLength,
} from '../../../api/talks/schema.ts';
import { bioLength, guestNameLength } from '../../../api/talks/speakers/schema.ts';

/** What the form may know of the schema, for the page's `data-limits`. */
export const limits = {
  title: titleLength,
  abstract: abstractLength,
  place: placeLength,
  reason: reasonLength,
  minutesLeast,
  minutesMost,
  minutesUsual,
  seats: seatsMost,
  guestName: guestNameLength,
  bio: bioLength,
};
export type Limits = typeof limits;
