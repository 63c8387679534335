import type { Wishes } from '../../../api/hackathons/wishes/schema.ts';

export const rankNames = ['1st wish', '2nd wish', '3rd wish'] as const;

/** Why somebody is in the hack team to which they were matched. */
export function placedWords({ wished, rank, title }: NonNullable<Wishes['placed']>): string {
  const place = `You were matched with “${title}”`;
  if (rank !== null) return `${place}: your ${rankNames[rank - 1]}.`;
  return wished
    ? `${place}: none of your wishes had room, and this team was glad of you.`
    : `${place}: you had not said what you would like, and this team was glad of you.`;
}
