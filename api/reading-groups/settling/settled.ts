import { holidaysIn } from '../../holidays/national.ts';
import { newId } from '../../id.ts';
import type { Portal } from '../../portal.ts';
import { dayIn, instant } from '../../time.ts';
import { lookAheadDays } from '../dates/rules.ts';
import { skipStatement } from '../members/store.ts';
import type { GroupRow } from '../rows.ts';
import { readGroup, readGroupAnew } from '../store.ts';
import { planOf, unmannedReason } from './rules.ts';
import { applyPlan, livingGroups } from './store.ts';

type Grounds = Pick<Portal, 'db' | 'catalogue' | 'now'>;
const dayMs = 24 * 60 * 60_000;
/** Somebody else plans at the same moment at most so often. */
const triesMost = 4;

/**
 * A group as it stands now: the days that time has brought near, and what became of who left or is
 * away, are written first. Any number of processes may; of two plans one is written.
 */
export async function settledGroup(
  { db, catalogue, now }: Grounds,
  slug: string,
  person: string,
  /** Right behind a write a replica may lag. */
  how: 'read' | 'anew' = 'read',
): Promise<GroupRow | undefined> {
  let group = await (how === 'anew' ? readGroupAnew : readGroup)(db, slug, person);
  for (let tries = 0; group && tries < triesMost; tries += 1) {
    const at = now();
    const plan = planOf(group, { holidays: await holidaysOf(group, catalogue, at), now: at });
    if (!plan) return group;
    const { version, host } = group;
    const asked = { change: newId(at), group: slug, version, person: host, now: instant(at) };
    const { putOff } = plan;
    const skipped = putOff ? [skipStatement(asked.change, putOff, unmannedReason)] : [];
    await applyPlan(db, asked, plan, skipped);
    group = await readGroupAnew(db, slug, person);
  }
  return group;
}

/** Brings every group that lives up to now. */
export async function settleAll(portal: Grounds): Promise<void> {
  for (const slug of await livingGroups(portal.db, instant(portal.now()))) {
    await settledGroup(portal, slug, '');
  }
}

/** Looking them up takes some ten milliseconds; offices are few, and days pass slowly. */
const looked = new Map<string, ReadonlySet<string>>();
const LOOKED_MOST = 60;

async function holidaysOf(
  { offices, rhythm, cancelled }: GroupRow,
  catalogue: Portal['catalogue'],
  now: Date,
): Promise<ReadonlySet<string>> {
  const found = catalogue.offices.filter(({ slug }) => offices.includes(slug));
  if (found.length === 0 || cancelled) return new Set();
  const from = dayIn(now, rhythm.zone);
  const key = JSON.stringify([from, found]);
  const known = looked.get(key);
  if (known) return known;
  const to = dayIn(new Date(now.getTime() + lookAheadDays * dayMs), rhythm.zone);
  const days = new Set((await holidaysIn(found, from, to)).map(({ day }) => day));
  if (looked.size >= LOOKED_MOST) looked.clear();
  looked.set(key, days);
  return days;
}
