import type { Asker } from '../../people/schema.ts';
import type { Refusal } from '../../refusal.ts';
import type { HackathonPage } from '../rows.ts';
import { joinRefusal, joinStages, stageRefusal } from '../rules.ts';
import type { WishRows } from './rows.ts';
import { type Wishes, type WishesSaid, wishesMost } from './schema.ts';

/** Why this person cannot say now which team they would like. */
export function wishRefusal(hackathon: HackathonPage, now: Date): Refusal | undefined {
  const closed = stageRefusal(hackathon, joinStages, 'Wishing for a team', now);
  if (closed) return closed;
  if (hackathon.team) return { code: 'closed', message: 'You are in a hack team already.' };
  return joinRefusal(hackathon, now);
}

/** Why these wishes cannot be: something of them is not there. */
export function unknownRefusal(
  { ideas, skills }: WishesSaid,
  known: { choices: WishRows['choices']; skills: readonly { slug: string }[] },
): Refusal | undefined {
  const gone = ideas.some((id) => !known.choices.some((choice) => choice.id === id));
  if (gone) {
    const message = 'One of these ideas is no longer there, or was merged. Choose again.';
    return { code: 'invalid', message, fields: [{ field: 'ideas', message }] };
  }
  const strange = skills.find((skill) => !known.skills.some(({ slug }) => slug === skill));
  if (strange === undefined) return undefined;
  return { code: 'invalid', message: `There is no skill “${strange}”.` };
}

/** What was wished for and can be had, as this person sees it. */
export function wishesFor(
  rows: WishRows,
  hackathon: HackathonPage,
  { asker, now }: { asker: Asker | undefined; now: Date },
): Wishes {
  const { choices, mine, knows, said, alone, placed } = rows;
  const own = choices.filter(({ person }) => person === asker?.id);
  const joins = choices.filter(({ interested, person }) => interested && person !== asker?.id);
  return {
    ...{ mine, said, alone, placed },
    suggested: {
      ideas: [...own, ...joins].map(({ id }) => id).slice(0, wishesMost),
      skills: knows,
    },
    choices: choices.map(({ id, title, people }) => ({
      ...{ id, title, people, full: people >= hackathon.mixed.sizeMost },
    })),
    why: wishRefusal(hackathon, now)?.message ?? null,
  };
}
