import type { TeamStage } from '../../../api/hackathons/hacking/schema.ts';
import type { LinkKind } from '../../../api/hackathons/submissions/schema.ts';

/** `/hackathons/<slug>/teams/<idea>/`. */
export const teamAddress = (hackathon: string, idea: string): string =>
  `/hackathons/${hackathon}/teams/${idea}/`;

export const teamStages: [stage: TeamStage, name: string, tells: string][] = [
  ['exploring', 'Exploring', 'What is the question, and what is there?'],
  ['building', 'Building', 'The first thing that works, however ugly.'],
  ['polishing', 'Polishing', 'Good enough that others understand it.'],
  ['ready', 'Ready', 'It can be shown.'],
];

export const stageName = (stage: TeamStage): string =>
  teamStages.find(([one]) => one === stage)?.[1] ?? stage;

export const linkNames: Record<LinkKind, string> = {
  repository: 'Repository',
  board: 'Board',
  demo: 'Try it',
};

const [secondMs, minuteMs, hourMs, dayMs] = [1_000, 60_000, 3_600_000, 86_400_000];
const two = (count: number): string => String(count).padStart(2, '0');

/**
 * The time that is left, for a clock that ticks: `1 day` and `04:12:09`; `undefined`: none is. The
 * same from every zone, for both ends are instants.
 */
export function timeLeft(until: string, now: Date): { days: string; clock: string } | undefined {
  const left = Date.parse(until) - now.getTime();
  if (left <= 0) return undefined;
  const days = Math.floor(left / dayMs);
  const [hours, minutes, seconds] = [
    Math.floor((left % dayMs) / hourMs),
    Math.floor((left % hourMs) / minuteMs),
    Math.floor((left % minuteMs) / secondMs),
  ];
  return {
    days: days === 0 ? '' : days === 1 ? '1 day' : `${days} days`,
    clock: `${two(hours)}:${two(minutes)}:${two(seconds)}`,
  };
}
