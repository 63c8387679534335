import type { Catalogue } from './catalogue.ts';
import type { Db } from './db.ts';
import type { Files } from './materials/files.ts';
import type { Network } from './proxies/rules.ts';
import type { GroupGift } from './scim/groups/rules.ts';
import type { Provider } from './sign-ins/oidc/provider.ts';

/** What every route stands on. Handed in, so that a test sets the clock and brings its own data. */
export type Portal = {
  db: Db;
  catalogue: Catalogue;
  /** What people uploaded. */
  files: Files;
  now: () => Date;
  /** The address under which people reach the portal, without a path: `http://localhost:4321`. */
  origin: string;
  /** Whether people sign in by choosing one of the demo's. On loopback only, and loud. */
  demo: boolean;
  /** By whom people sign in, where it is no demo. */
  provider?: Provider | undefined;
  /** What being in a group of the directory gives. */
  groupGifts?: readonly GroupGift[];
  /** The proxies whose header says who asks. */
  trustedProxies?: readonly Network[];
};
