import type { Refusal } from '../../refusal.ts';
import type { Pen } from '../meetings/schema.ts';

type Writing = { pen: Pick<Pen, 'by' | 'word'> | null };

export const noVersionRefusal: Refusal = {
  code: 'missing',
  message: 'These notes were never saved in such a version.',
};

/** Why somebody has no pen: another one writes. */
export function takenRefusal({ pen }: Writing): Refusal {
  const who = pen?.by.name ?? 'Somebody else';
  return {
    code: 'conflict',
    message: `${who} is writing. Wait, or take over with a word to them.`,
  };
}

/** Why what was written is not saved: the pen went to somebody else. */
export function lostRefusal({ pen }: Writing): Refusal {
  const who = pen?.by.name ?? 'Somebody else';
  const word = pen?.word ? `: “${pen.word}”` : '.';
  return { code: 'conflict', message: `${who} writes now${word}` };
}
