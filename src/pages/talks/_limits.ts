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
};
export type Limits = typeof limits;
