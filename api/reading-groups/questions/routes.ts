import { body, route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { changedRefusal, fullRefusal, runRefusal, writeRefusal } from '../meetings/rules.ts';
import { asNow, changed, ofMeeting } from '../meetings/sitting.ts';
import { dayOf } from '../rules.ts';
import { Id } from '../schema.ts';
import { dayWords } from '../settling/rules.ts';
import { Answered, Asked } from './schema.ts';
import { answerStatement, askStatements, removeStatement } from './store.ts';

const ofQuestion = ofMeeting.extend({ question: Id });

const ask = route({
  act: 'reading-group.take-part',
  method: 'put',
  path: '/reading-groups/{group}/meetings/{meeting}/questions/{question}',
  summary: 'Ask the presenter something, before or at the meeting; they are told',
  request: { params: ofQuestion, body: body(Asked) },
  responses: asNow,
});
const remove = route({
  act: 'reading-group.take-part',
  method: 'delete',
  path: '/reading-groups/{group}/meetings/{meeting}/questions/{question}',
  summary: 'Take a question away: my own, or presenting or hosting any',
  request: { params: ofQuestion },
  responses: asNow,
});
const answer = route({
  act: 'reading-group.take-part',
  method: 'put',
  path: '/reading-groups/{group}/meetings/{meeting}/questions/{question}/answer',
  summary: 'Write down what the answer was, or take it back',
  request: { params: ofQuestion, body: body(Answered) },
  responses: asNow,
});

/** What members ask the presenter of a meeting. */
export const meetingQuestions = newRoutes()
  .openapi(ask, async (c) => {
    const { question: id, ...which } = c.req.valid('param');
    const { text } = c.req.valid('json');
    const { asker } = c.var;
    return changed(c, which, {
      barred: writeRefusal,
      write: (at, { meeting }) => {
        const said = `${asker?.name} asks you for ${dayWords(dayOf(meeting))}: “${text}”`;
        return askStatements({ ...at, id, text, said });
      },
      missed: ({ questions }) => {
        const there = questions.find((one) => one.id === id);
        if (!there) return fullRefusal;
        return there.text === text && there.person === asker?.id ? undefined : changedRefusal;
      },
    });
  })
  .openapi(remove, async (c) => {
    const { question: id, ...which } = c.req.valid('param');
    return changed(c, which, {
      barred: (sitting, { questions }) => {
        const there = questions.find((one) => one.id === id);
        const isMine = !there || there.person === sitting.asker?.id;
        return writeRefusal(sitting) ?? (isMine ? undefined : runRefusal(sitting));
      },
      write: ({ session }) => [removeStatement(session, id)],
    });
  })
  .openapi(answer, async (c) => {
    const { question: id, ...which } = c.req.valid('param');
    const said = c.req.valid('json');
    return changed(c, which, {
      barred: writeRefusal,
      write: ({ session, person }) => [answerStatement({ session, person, id, ...said })],
    });
  });
