import type { Db } from '../../api/db.ts';
import fc from '../property.ts';
import { askers, demo } from './demo.ts';
import { fitsOf } from './fits.ts';
import { type Fault, fuzz, type Operation, operationsOf, poolOf } from './fuzz.ts';
import { requests } from './requests.ts';

export const roles = [...Object.keys(askers), 'directory'];

export type Report = {
  operations: number;
  asked: number;
  /** How many of them were not refused: the others never came past the door. */
  fitting: number;
  slowest: { ms: number; path: string };
  faults: Fault[];
  /** What was refused whoever asked for whatever. */
  never: string[];
};

type Options = {
  /** How often each of the roles asks each operation. */
  count: number;
  seed: number;
  /** Whether each operation finds the demo untouched, or what those before it left. */
  anew: boolean;
  /** Made before, and not taken away then. */
  made?: Awaited<ReturnType<typeof demo>>;
  isAsked?: (operation: Operation) => boolean;
  /** Tells of what was asked so far. */
  tell?: (operation: Operation, faults: readonly Fault[]) => void;
};

/** Each of the roles asks every operation, of the whole service on a demo of its own. */
export async function fuzzAll(options: Options): Promise<Report> {
  const { count, seed, anew, made, isAsked = () => true, tell } = options;
  const { copied, credentials, gone } = made ?? (await demo());
  let service = await copied();
  const standing = await standingOf(service.db);
  const pool = await poolOf(service.db, service.catalogue);
  const fits = await fitsOf(service.db);
  const operations = (await operationsOf(service.app)).filter(isAsked);
  const slowest = { ms: 0, path: '' };
  const faults: Fault[] = [];
  const fitting = new Map<Operation, number>();
  for (const operation of operations) {
    // All of them ask the same: to think of it takes longer than most answers.
    const all = requests(operation, pool, fits(operation.path));
    const sent = fc.sample(all, { numRuns: count, seed });
    for (const role of roles) {
      const { app, changes } = service;
      const asking = { app, changes, credentials: credentials[role] ?? {} };
      const found = await fuzz(operation, sent, asking);
      fitting.set(operation, (fitting.get(operation) ?? 0) + found.fitting);
      faults.push(...found.faults.map((fault) => ({ ...fault, person: role })));
      if (found.slowestMs > slowest.ms) {
        Object.assign(slowest, { ms: found.slowestMs, path: `${operation.path} as ${role}` });
      }
      const isOther = changes.any() && (anew || (await standingOf(service.db)) !== standing);
      if (isOther) service = await service.renewed();
    }
    tell?.(operation, faults);
  }
  await service.closed();
  if (!made) await gone();
  return {
    operations: operations.length,
    asked: operations.length * roles.length * count,
    fitting: [...fitting.values()].reduce((sum, one) => sum + one, 0),
    slowest,
    faults,
    never: operations
      .filter((one) => !fitting.get(one))
      .map(({ method, path }) => `${method} ${path}`),
  };
}

/** Who is signed in and may what: whoever is not any more asks in vain from then on. */
async function standingOf(db: Db): Promise<unknown> {
  const row = await db.readOne(
    `SELECT (SELECT count(*) FROM sign_ins) || (SELECT count(*) FROM role_grants)
       || (SELECT group_concat(role || coalesce(left_at, '')) FROM people)
       || (SELECT group_concat(id) FROM scim_tokens) AS standing`,
  );
  return row?.standing;
}
