import { stringify } from 'yaml';

/** A rotation to fill in. It has no draft, so each of its lines reads as a task for its author. */
export function rotationText(title: string, team: string): string {
  const front = {
    title,
    summary: 'What a new colleague sees and does in your team, in one sentence.',
    team,
    days: 1,
    hires: 2,
    goals: ['say what a hire can do afterwards: the end of "You can …"'],
    reads: [],
    miniProjects: [
      {
        title: 'A small thing that is really needed',
        brief: 'What is to be made, in two or three sentences.',
        why: 'Who will use it afterwards, and for what.',
        done: 'How both sides see that it is finished.',
      },
    ],
  };
  return `---\n${stringify(front, { lineWidth: 100 })}---
${ROTATION}`;
}

const ROTATION = `
## What we do

What the team runs, for whom, and what would be missed first.

## The day

| Time | What |
| --- | --- |
| 09:30 | Coffee, and what broke yesterday |
| 10:00 | The presentation, with questions |
| 11:00 | The first steps together |
| 13:30 | The mini-project, with somebody beside you |
| 16:30 | What came of it |

## Before you come

What to have installed, to read or to ask for.
`;

/** A programme to fill in, with every rotation that there is. */
export function programmeText(title: string, rotations: string[]): string {
  const front = {
    title,
    summary: 'What it is for, in a sentence or two.',
    workingDays: 10,
    rotations,
    fixedPoints: [
      { title: 'Welcome', day: 1, at: '09:30', minutes: 60, takes: 'morning' },
      { title: 'Demo hour', day: 10, at: '15:00', minutes: 60, takes: 'afternoon' },
      { title: 'Graduation', day: 10, at: '16:00', minutes: 15 },
    ],
    beforeDayOne: ['A short task that makes the first morning easier.'],
  };
  return `---\n${stringify(front, { lineWidth: 100 })}---

What a hire knows at the end, whom they have met, and what all of this is for.
`;
}

/** A team to fill in, `content/teams/<slug>.yaml`. */
export function teamText(name: string): string {
  const channel = `#ask-${name.toLowerCase().replaceAll(/\W+/g, '-')}`;
  return `${stringify({ name })}summary: What the team is for, in one sentence.
# Where to ask, and when somebody answers.
ask:
  channel: ${JSON.stringify(channel)}
  # link: https://chat.example.org/ask
  hours: Who answers, how fast and when.
# Systems that the team runs, as they are called in conversation.
runs: []
`;
}
