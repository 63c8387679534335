import { z } from 'zod';
import { Zone } from '../time.ts';

/** ISO 3166-1, as far as this runtime knows countries. */
const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'must be the two capital letters of a country, such as PT' })
  .refine((code) => new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code), {
    error: 'is no country; write its two letters, such as PT',
  });

/** A place where people work, an item of `content/offices.yaml`. */
export const Office = z.strictObject({
  /** Short and lasting, as it stands in addresses. */
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'must be lower-case words joined by hyphens',
  }),
  /** As people say it; what a place of a session or a hire is held against. */
  name: z.string().trim().min(1).max(60),
  zone: Zone,
  country: Country,
  /** The part of the country that has holidays of its own: ISO 3166-2 without the country. */
  region: z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/, { error: 'must be as in ISO 3166-2 without the country: BE' })
    .optional(),
});
export type Office = z.infer<typeof Office>;

/** The whole of `content/offices.yaml`. */
export const OfficesFile = z.array(Office);
