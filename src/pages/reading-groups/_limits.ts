import {
  aboutLength,
  placeLength,
  reasonLength,
  seatsMost,
  titleLength,
} from '../../../api/reading-groups/schema.ts';

/** What the forms may know of the schema, for the page's `data-limits`. */
export const limits = {
  title: titleLength,
  about: aboutLength,
  place: placeLength,
  reason: reasonLength,
  seats: seatsMost,
};
export type Limits = typeof limits;
