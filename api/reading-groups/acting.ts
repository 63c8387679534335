import type { Context } from 'hono';
import { raceRefusal } from '../events/rules.ts';
import { newId } from '../id.ts';
import type { Refusal } from '../refusal.ts';
import type { Env } from '../route.ts';
import { instant } from '../time.ts';
import type { GroupRow } from './rows.ts';
import { goneRefusal, versionRefusal } from './rules.ts';
import { settledGroup } from './settling/settled.ts';
import { type Act, applyAct } from './settling/store.ts';

type Asked = {
  slug: string;
  /** The version that it was made from; undefined where any will do. */
  version?: number;
  /** Says what to write, given the group as it is; why not; or that it is so already. */
  act: (group: GroupRow, at: { now: Date; change: string }) => Act | Refusal | 'done';
};

/** Somebody else acts at the same moment at most so often. */
const triesMost = 4;

/** Makes one change to a group by somebody who may; then the rest of it follows. */
export async function acted(
  c: Context<Env>,
  { slug, version, act }: Asked,
): Promise<GroupRow | Refusal> {
  const { asker, portal } = c.var;
  const person = asker?.id ?? '';
  for (let tries = 0; tries < triesMost; tries += 1) {
    const group = await settledGroup(portal, slug, person);
    if (!group) return goneRefusal;
    const now = portal.now();
    const change = newId(now);
    const wanted = act(group, { now, change });
    if (wanted === 'done') return group;
    if ('code' in wanted) return wanted;
    if (version !== undefined && version !== group.version) return versionRefusal;
    const asked = { change, group: slug, version: group.version, person, now: instant(now) };
    if (await applyAct(portal.db, asked, wanted)) {
      return (await settledGroup(portal, slug, person, 'anew')) ?? goneRefusal;
    }
  }
  return raceRefusal;
}

export const isRefusal = (answer: object): answer is Refusal => 'code' in answer;
