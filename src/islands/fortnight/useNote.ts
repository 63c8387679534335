import { useEffect } from 'preact/hooks';
import type { MyFortnight, MyNote, NoteText } from '../../../api/cohorts/fortnight/schema.ts';
import { nextTime } from '../kept/clock.ts';
import { fortnightOutbox, type Waiting } from './outbox.ts';
import type { Asked } from './useFortnight.ts';

const pauseMs = 800;

export type Noting = {
  text: string;
  /** `kept` here and sent later; `conflict`: somebody wrote elsewhere, and both are still there. */
  is: 'saved' | 'kept' | 'conflict';
  /** What was written elsewhere; undefined while it is being asked for. */
  theirs: MyNote | undefined;
  write: (text: string) => void;
  /** Ends a conflict: with this text, or with what was written elsewhere. */
  settle: (text: string) => void;
};

/**
 * Notes that are kept while one types. Every tab of this browser writes on the same draft; another
 * browser that wrote meanwhile is a conflict, which the writer settles.
 */
export function useNote(person: string, mine: MyFortnight, { waiting, again }: Asked): Noting {
  const cohort = mine.cohort.slug;
  const id = `note-${cohort}`;
  const draft = waiting.find((one): one is Waiting & { does: 'note' } => one.id === id);
  const isConflict = draft?.refused !== undefined;
  useEffect(() => {
    if (isConflict) again();
  }, [isConflict]);

  const keep = (body: NoteText, refused?: string) =>
    fortnightOutbox.keep(
      person,
      { ...{ id, cohort, does: 'note', body }, ...(refused !== undefined && { refused }) },
      pauseMs,
    );
  const anew = () => ({ version: mine.note.version, draft: nextTime('').id });
  return {
    text: draft?.body.text ?? mine.note.text,
    is: isConflict ? 'conflict' : draft ? 'kept' : 'saved',
    theirs: draft && mine.note.version > draft.body.version ? mine.note : undefined,
    write: (text) => keep({ ...(draft?.body ?? anew()), text }, draft?.refused),
    settle: (text) => {
      if (draft && text === mine.note.text) fortnightOutbox.letGo(person, draft);
      else keep({ ...anew(), text });
    },
  };
}
