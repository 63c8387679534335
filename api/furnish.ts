import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import type { Config } from './config.ts';
import { openFiles } from './materials/files.ts';
import { knownOf } from './materials/store.ts';
import { migrate } from './migrate.ts';
import type { Portal } from './portal.ts';
import { settleGifts } from './scim/gifts/store.ts';
import { issuersKnown } from './sign-ins/store.ts';
import { instant } from './time.ts';

/**
 * What the routes stand on, with the database as this version wants it and as the configuration
 * says. Throws CannotStart when the database is that of another kind of portal.
 */
export async function furnish(
  { data, uploads, oidc, groupGifts, trustedProxies }: Config,
  { db, catalogue, origin }: Pick<Portal, 'db' | 'catalogue' | 'origin'>,
): Promise<Portal> {
  const now = () => new Date();
  await migrate(db, now);
  const files = openFiles(join(data, 'files'), uploads);
  const demo = oidc === undefined;
  const known = await issuersKnown(db);
  refuseStrangers(known, demo);
  if (demo && !known.demo) {
    // Only an empty database needs what the demo is made of.
    const { fillWithDemo } = await import('./demo/fill.ts');
    await fillWithDemo({ db, files, now });
  }
  await files.tidy((names) => knownOf(db, names), now());
  // Loaded where there is one: what speaks to it takes 16 MB of memory.
  const provider =
    oidc && (await import('./sign-ins/oidc/provider.ts')).openProvider(oidc, { origin, now });
  // Perhaps groups give something else since the last start.
  await settleGifts(db, groupGifts, instant(now()));
  return { db, catalogue, files, now, origin, demo, provider, groupGifts, trustedProxies };
}

/** In a demo anyone is anyone: it and a place where people are who they are never share people. */
function refuseStrangers(known: { demo: boolean; others: boolean }, demo: boolean): void {
  if (!demo && known.demo) throw new CannotStart(demoInside);
  if (demo && known.others) throw new CannotStart(peopleInside);
}

const demoInside =
  'POTLUCK_OIDC_ISSUER is set, but the database holds the demo, in which anyone is anyone. Set POTLUCK_DATA to an empty folder or POTLUCK_DATABASE_URL to an empty database, or unset POTLUCK_OIDC_ISSUER.';

const peopleInside =
  'The database holds people who sign in by a provider, and without one Potluck is the demo, in which anyone is anyone. Set POTLUCK_OIDC_ISSUER and POTLUCK_OIDC_CLIENT_ID, or POTLUCK_DATA to an empty folder.';
