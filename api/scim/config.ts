import { z } from 'zod';
import { pairsIn } from '../sign-ins/oidc/config.ts';
import type { GroupGift } from './groups/rules.ts';

/** What can be set of the directory; the description is the manual (README.md). */
export const scimFields = {
  POTLUCK_SCIM_GROUPS: z
    .string()
    .regex(
      /^\s*([^;]+=\s*(admin|editor|organiser|team:[a-z0-9-]+)\s*(;\s*|$))*$/,
      'is not of the form platform=admin; payments=team:payments',
    )
    .default('')
    .describe(
      'What groups of the directory (SCIM) give: `admin`, `editor`, `organiser` or a team by its slug, such as `platform=admin; payments=team:payments`; see [people](docs/directory.md).',
    ),
};

/** What each group gives. */
export const giftsIn = (pairs: string): GroupGift[] =>
  pairsIn(pairs).map(({ group, gives }) =>
    gives.startsWith('team:')
      ? { group, team: gives.slice('team:'.length) }
      : { group, role: gives as 'editor' | 'organiser' | 'admin' },
  );
