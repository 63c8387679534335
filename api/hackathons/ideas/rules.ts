import { isOwn } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import { joinRefusal, joinStages, pitchStages, stageRefusal } from '../rules.ts';
import type { IdeaPageRow } from './rows.ts';

export const noIdeaRefusal: Refusal = { code: 'missing', message: 'There is no such idea here.' };

type Asked = IdeaPageRow;

/** Whether the idea is the asker's: they pitched it, are in its hack team, or host the hackathon. */
export const isOwnIdea = (idea: Asked, asker: Asker | undefined): boolean =>
  asker !== undefined &&
  (idea.person === asker.id ||
    idea.members.some(({ id }) => id === asker.id) ||
    isOwn(idea.hackathon, asker));

/** Why this person cannot write the idea anew. */
export function editIdeaRefusal(idea: Asked, asker: Asker | undefined): Refusal | undefined {
  const barred = permissionRefusal(roleOf(asker), 'idea.edit', isOwnIdea(idea, asker));
  if (barred) return barred;
  if (!idea.hackathon.cancelled) return undefined;
  return { code: 'cancelled', message: 'This hackathon was cancelled.' };
}

/** Why the idea cannot be taken back: people have gathered around it. */
export function dropRefusal(idea: Asked, asker: Asker | undefined): Refusal | undefined {
  const barred = editIdeaRefusal(idea, asker);
  if (barred || idea.members.length === 0) return barred;
  return { code: 'closed', message: 'There is a hack team around it; it stays with them.' };
}

/** Why the idea cannot be merged into another now. */
export function mergeRefusal(
  idea: Asked,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = editIdeaRefusal(idea, asker);
  if (barred) return barred;
  if (idea.members.length > 0) {
    return {
      code: 'closed',
      message: 'There is a hack team around it. Merge the other idea into this one.',
    };
  }
  return stageRefusal(idea.hackathon, pitchStages, 'Merging ideas', now);
}

/** Why nobody can say now that they would join. */
export const interestRefusal = (
  idea: Asked,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined =>
  idea.person === asker?.id
    ? { code: 'closed', message: 'It is your own idea.' }
    : stageRefusal(idea.hackathon, pitchStages, 'Saying what you would join', now);

/** Why this person cannot begin a hack team around the idea now. */
export function beginRefusal(
  idea: Asked,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const closed = stageRefusal(idea.hackathon, joinStages, 'Forming teams', now);
  if (closed) return closed;
  if (idea.mergedInto) {
    return { code: 'closed', message: 'It was merged into another idea; look there.' };
  }
  if (idea.members.length > 0) {
    return { code: 'closed', message: 'There is a hack team around it. Ask to join it.' };
  }
  const place = joinRefusal(idea.hackathon, now);
  if (place) return place;
  if (idea.hackathon.team) return inTeamRefusal;
  const waits = idea.alone.some(({ slug }) => slug === idea.by.slug);
  if (idea.person === asker?.id || isOwn(idea.hackathon, asker) || !waits) return undefined;
  return {
    code: 'forbidden',
    message: `${idea.by.name}, who pitched it, begins the team. Say that you would join, or ask them.`,
  };
}

export const inTeamRefusal: Refusal = {
  code: 'closed',
  message: 'You are in a hack team already. Leave it first.',
};

/** Whether the hack team is as large as it may be. */
export const isFull = ({ members, hackathon }: Asked): boolean =>
  members.length >= hackathon.mixed.sizeMost;

const isMember = (idea: Asked, asker: Asker | undefined): boolean =>
  idea.members.some(({ id }) => id === asker?.id);

/** Why this person cannot join the hack team, or ask to, now. */
export function teamJoinRefusal(
  idea: Asked,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  if (idea.members.length === 0) return { code: 'closed', message: 'There is no such team yet.' };
  if (isMember(idea, asker)) return { code: 'closed', message: 'You are in this team.' };
  const place = joinRefusal(idea.hackathon, now);
  if (place) return place;
  if (idea.hackathon.team) return inTeamRefusal;
  return isFull(idea) ? fullRefusal(idea) : undefined;
}

export function fullRefusal({ hackathon }: Asked): Refusal {
  const message = `This team is full: ${hackathon.mixed.sizeMost} is the most. Another one would be glad of you.`;
  return { code: 'full', message };
}

/** Why this person cannot leave the hack team now. */
export function teamLeaveRefusal(
  idea: Asked,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  if (!isMember(idea, asker)) return { code: 'closed', message: 'You are not in this team.' };
  return stageRefusal(idea.hackathon, [...joinStages, 'showing'], 'Leaving a team', now);
}

/** Why this person cannot look after the team: its roles, who is asked, who answers for it. */
export function teamEditRefusal(
  idea: Asked,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const own = isMember(idea, asker) || isOwn(idea.hackathon, asker);
  const barred = permissionRefusal(roleOf(asker), 'hack-team.edit', own);
  if (barred) return barred;
  if (idea.members.length === 0) return { code: 'closed', message: 'There is no such team yet.' };
  return stageRefusal(idea.hackathon, [...joinStages, 'showing'], 'Changing a team', now);
}
