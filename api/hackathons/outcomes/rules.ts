import type { Asker } from '../../people/schema.ts';
import type { Refusal } from '../../refusal.ts';
import type { Day } from '../../time.ts';
import type { IdeaPageRow } from '../ideas/rows.ts';
import { editIdeaRefusal } from '../ideas/rules.ts';
import { invalid, stageRefusal } from '../rules.ts';
import type { OutcomeSaid } from './schema.ts';

/** Why this person cannot say now what becomes of the hack. */
export function outcomeRefusal(
  idea: IdeaPageRow,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = editIdeaRefusal(idea, asker);
  if (barred) return barred;
  if (idea.members.length === 0) {
    return { code: 'closed', message: 'No hack team has worked on it.' };
  }
  return stageRefusal(idea.hackathon, ['showing', 'over'], 'Saying what becomes of it', now);
}

/** What does not fit together in what somebody says of a hack. */
export function saidRefusal(
  { outcome, team, lookOn }: OutcomeSaid,
  { teams, today }: { teams: readonly { slug: string }[]; today: Day },
): Refusal | undefined {
  if (outcome === 'adopted' && !teams.some(({ slug }) => slug === team)) {
    return invalid([{ field: 'team', message: 'Say which team adopts it.' }]);
  }
  if (outcome !== 'ended' && lookOn === null) {
    return invalid([{ field: 'lookOn', message: 'Say when to look again.' }]);
  }
  if (outcome !== 'ended' && lookOn !== null && lookOn <= today) {
    return invalid([{ field: 'lookOn', message: 'Choose a day that is still to come.' }]);
  }
  return undefined;
}
