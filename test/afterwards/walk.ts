import { saveNotes } from '../../api/afterwards/notes/store.ts';
import { askQuestion } from '../../api/afterwards/questions/store.ts';
import type { Db } from '../../api/db.ts';
import { makeFollowUp } from '../../api/follow-ups/store.ts';
import type { Act } from '../../api/permissions.ts';
import { bela, monday } from '../cast.ts';

/** What each route of what comes after is in the table of permissions. */
export const afterRoutes: Record<string, Act> = {
  'get /api/events/{event}/questions': 'afterwards.read',
  'put /api/events/{event}/questions/{question}': 'question.ask',
  'delete /api/events/{event}/questions/{question}': 'question.remove',
  'put /api/events/{event}/questions/{question}/vote': 'question.ask',
  'delete /api/events/{event}/questions/{question}/vote': 'question.ask',
  'put /api/events/{event}/questions/{question}/answer': 'question.answer',
  'get /api/events/{event}/thanks': 'afterwards.read',
  'put /api/events/{event}/thanks': 'thanks.say',
  'delete /api/events/{event}/thanks': 'thanks.say',
  'get /api/events/{event}/notes': 'afterwards.read',
  'get /api/events/{event}/notes/{version}': 'afterwards.read',
  'put /api/events/{event}/notes': 'note.write',
  'put /api/events/{event}/notes/opening': 'note.open',
  'delete /api/events/{event}/notes/opening': 'note.open',
  'get /api/events/{event}/feedback': 'afterwards.read',
  'put /api/events/{event}/feedback': 'event-feedback.give',
  'put /api/events/{event}/feedback/opening': 'event-feedback.open',
  'delete /api/events/{event}/feedback/opening': 'event-feedback.open',
  'get /api/follow-ups': 'follow-up.list',
  'get /api/events/{event}/follow-ups': 'follow-up.list',
  'put /api/events/{event}/follow-ups/{followUp}': 'follow-up.make',
  'put /api/follow-ups/{followUp}/end': 'follow-up.end',
};

export const afterBodies: Record<string, unknown> = {
  'put /api/events/{event}/questions/{question}': { text: 'Why?' },
  'put /api/events/{event}/questions/{question}/answer': { answer: 'Because.' },
  'put /api/events/{event}/notes': { text: 'More.', version: 1 },
  'put /api/events/{event}/feedback': { worth: 'yes' },
  'put /api/events/{event}/follow-ups/{followUp}': {
    ...{ title: 'Fail over by hand', team: 'payments', due: '2026-12-11' },
  },
  'put /api/follow-ups/{followUp}/end': { dropped: 'There is one.' },
};

const someones: Act[] = [
  ...(['question.answer', 'question.remove', 'note.write', 'note.open'] as const),
  ...(['event-feedback.open', 'follow-up.end'] as const),
];
export const afterOfSomeone = Object.keys(afterRoutes).filter((route) =>
  someones.includes(afterRoutes[route] as Act),
);

/** A question, notes and a follow-up at this event, all by Béla. */
export async function afterThings(db: Db, index: number, event: string) {
  const number = `${index}`.padStart(16, '0');
  const asked = { event, person: bela.id, now: monday.toISOString() };
  const [question, followUp] = [`question-${number}`, `follow-up-${number}`];
  await askQuestion(db, { ...asked, id: question, text: 'How?', anonymous: false });
  await saveNotes(db, { ...asked, text: 'Some.', version: 0 });
  const due = '2026-12-11';
  await makeFollowUp(db, {
    ...{
      ...asked,
      id: followUp,
      title: 'Fail over',
      team: 'search',
      owner: null,
      due,
      session: null,
    },
  });
  return { question, followUp, version: '1' };
}
