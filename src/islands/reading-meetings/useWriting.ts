import { useEffect, useRef, useState } from 'preact/hooks';
import type { MeetingPage } from '../../../api/reading-groups/meetings/schema.ts';
import { answerTo } from '../answer.ts';
import { type At, askMeeting, meetings } from './at.ts';
import { dropDraft, keepDraft, keptDraft } from './draft.ts';

/** So soon after the last letter it is saved; and so soon again where nobody could be reached. */
const saveAfterMs = 900;
const againAfterMs = 3_000;

/** The pen in one's hand, and the notes as they were when one took it. */
export type Held = { pen: string; version: number; text: string };
export type State = 'saved' | 'unsaved' | 'unreachable' | 'lost';

export type Writing = {
  text: string;
  state: State;
  /** Why the pen is lost, in words. */
  why: string;
  write: (text: string) => void;
  /** Whether all that was typed is saved. */
  save: () => Promise<boolean>;
  /** Goes on with another pen: what was typed is saved over what the other wrote. */
  goOn: (held: Held) => void;
};

/** Typing that is saved as one types, and kept in this window until it is. */
export function useWriting(
  at: At,
  start: Held,
  page: MeetingPage,
  put: (page: MeetingPage) => void,
): Writing {
  const [text, setText] = useState(() => keptDraft(at) ?? start.text);
  const [state, setState] = useState<State>(text === start.text ? 'saved' : 'unsaved');
  const [why, setWhy] = useState('');
  const now = useRef({ text, state, held: start });
  now.current.text = text;
  const saving = useRef<Promise<boolean>>();
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const turn = (next: State) => {
    now.current.state = next;
    setState(next);
  };
  const saveIn = (ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), ms);
  };
  const lose = (words: string) => {
    clearTimeout(timer.current);
    keepDraft(at, now.current.text);
    setWhy(words);
    turn('lost');
  };

  const save = async (): Promise<boolean> => {
    clearTimeout(timer.current);
    // One after the other, so that an older text never comes behind a newer one.
    while (saving.current) await saving.current;
    if (now.current.state === 'saved') return true;
    if (now.current.state === 'lost') return false;
    saving.current = send();
    const done = await saving.current;
    saving.current = undefined;
    return done;
  };

  const send = async (): Promise<boolean> => {
    const { text: sent, held } = now.current;
    const json = { pen: held.pen, version: held.version, text: sent };
    const answer = await answerTo(meetings.notes.$put({ param: at, json }));
    if (answer.is === 'value') {
      put(answer.value);
      if (now.current.text !== sent) {
        saveIn(saveAfterMs);
        return false;
      }
      dropDraft(at);
      turn('saved');
      return true;
    }
    if (answer.is === 'refusal' && answer.problem.code === 'conflict') {
      lose(answer.problem.detail);
      const newest = await askMeeting(at);
      if (newest.is === 'value') put(newest.value);
      return false;
    }
    turn('unreachable');
    saveIn(againAfterMs);
    return false;
  };

  useEffect(() => {
    if (now.current.state !== 'saved') saveIn(saveAfterMs);
    // What a browser closes at is saved, or lets others write.
    const leave = () => {
      const { held, state: last, text: typed } = now.current;
      const init = { init: { keepalive: true } };
      if (last === 'saved') {
        void meetings.pens[':pen'].$delete({ param: { ...at, pen: held.pen } }, init);
      } else if (last !== 'lost') {
        const json = { pen: held.pen, version: held.version, text: typed };
        void meetings.notes.$put({ param: at, json }, init);
      }
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (now.current.state !== 'saved') event.preventDefault();
    };
    addEventListener('pagehide', leave);
    addEventListener('beforeunload', warn);
    return () => {
      clearTimeout(timer.current);
      removeEventListener('pagehide', leave);
      removeEventListener('beforeunload', warn);
    };
  }, []);

  // Somebody took it while nothing was typed.
  const taken = page.pen !== null && page.pen.pen !== now.current.held.pen;
  useEffect(() => {
    if (!taken || now.current.state === 'lost' || !page.pen) return;
    const { by, word } = page.pen;
    lose(`${by.name} writes now${word ? `: “${word}”` : '.'}`);
  }, [taken]);

  return {
    ...{ text, state, why, save },
    write: (typed) => {
      setText(typed);
      now.current.text = typed;
      keepDraft(at, typed);
      if (now.current.state === 'lost') return;
      turn('unsaved');
      saveIn(saveAfterMs);
    },
    goOn: (held) => {
      now.current.held = held;
      turn('unsaved');
      void save();
    },
  };
}
