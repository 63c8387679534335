import { personId, type Row } from '../rows.ts';
import { type DemoGroup, demoGroups } from './groups.ts';
import { demoNotes, demoPrepared, demoQuestion } from './notes.ts';

type Meeting = Row & { id: string; startsAt: string; endsAt: string; presenter: string | null };

/** What stands on the pages of a group's meetings; so many of them were held. */
export function pageRows(group: DemoGroup, meetings: readonly Meeting[], held: number) {
  const past = meetings.slice(0, held);
  const next = meetings[held];
  const isFirst = group === demoGroups[0];
  // One of them was away each time, and never who presented.
  const there = past.flatMap(({ id: session, startsAt, presenter }, number) =>
    group.members
      .map(personId)
      .filter((person, at) => person === presenter || at !== (number + 2) % group.members.length)
      .map((person) => ({ session, person, by: presenter ?? person, at: startsAt })),
  );
  const notes = (isFirst ? past : []).flatMap(({ id: session, endsAt }, number) => {
    const text = demoNotes[number];
    const person = personId(group.members[(number + 1) % group.members.length] ?? '');
    const pen = `pen${`${number}`.padStart(13, '0')}`;
    return text ? [{ session, text, person, pen, at: endsAt }] : [];
  });
  const before = past.at(-1)?.endsAt;
  const isPrepared = isFirst && next?.presenter && before;
  return {
    ...{ there, notes },
    prepared: isPrepared
      ? [{ session: next.id, ...demoPrepared, person: next.presenter, at: before }]
      : [],
    questions: isPrepared
      ? [
          {
            ...{ id: 'q000000000000001', session: next.id, text: demoQuestion, at: before },
            person: personId(group.members.find((slug) => personId(slug) !== next.presenter) ?? ''),
          },
        ]
      : [],
  };
}
