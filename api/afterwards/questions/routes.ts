import { goneRefusal } from '../../events/rules.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { occasionOf } from '../occasion.ts';
import type { Occasion } from '../rules.ts';
import { EventParams, GivenId } from '../schema.ts';
import {
  answerRefusal,
  askRefusal,
  fullRefusal,
  noQuestionRefusal,
  removeRefusal,
  takenRefusal,
} from './rules.ts';
import { NewAnswer, NewQuestion, Questions } from './schema.ts';
import {
  answerQuestion,
  askQuestion,
  type QuestionRow,
  questionsOf,
  removeQuestion,
  vote,
} from './store.ts';

const params = EventParams.extend({ question: GivenId });
const responses = { 200: json(Questions, 'All questions as they are now') };

const list = route({
  act: 'afterwards.read',
  method: 'get',
  path: '/events/{event}/questions',
  summary: 'What was asked, before, during and after',
  request: { params: EventParams },
  responses: { 200: json(Questions, 'What most want to know first, what is answered last') },
});
const ask = route({
  act: 'question.ask',
  method: 'put',
  path: '/events/{event}/questions/{question}',
  responses,
  summary: 'Ask something',
  request: { params, body: body(NewQuestion) },
});
const remove = route({
  act: 'question.remove',
  method: 'delete',
  path: '/events/{event}/questions/{question}',
  responses,
  summary: 'Take a question away',
  request: { params },
});
const want = route({
  act: 'question.ask',
  method: 'put',
  path: '/events/{event}/questions/{question}/vote',
  responses,
  summary: 'Say that I would like to know it, too',
  request: { params },
});
const leave = route({
  act: 'question.ask',
  method: 'delete',
  path: '/events/{event}/questions/{question}/vote',
  responses,
  summary: 'Take that back',
  request: { params },
});
const answer = route({
  act: 'question.answer',
  method: 'put',
  path: '/events/{event}/questions/{question}/answer',
  responses,
  summary: 'Answer a question, or take the answer back',
  request: { params, body: body(NewAnswer) },
});

/** Questions to those who speak. */
export const questions = newRoutes()
  .openapi(list, async (c) => {
    const { event } = c.req.valid('param');
    const occasion = await occasionOf(c.var, event);
    if (!occasion) return refused(c, goneRefusal);
    const person = c.var.asker?.id ?? '';
    const found = await questionsOf(c.var.portal.db, { event, person });
    return c.json(told(found, occasion), 200);
  })
  .openapi(ask, async (c) => {
    const { event, question: id } = c.req.valid('param');
    const occasion = await occasionOf(c.var, event);
    if (!occasion) return refused(c, goneRefusal);
    const barred = askRefusal(occasion);
    if (barred) return refused(c, barred);
    const said = c.req.valid('json');
    const asked = { ...said, event, id, person: c.var.asker?.id ?? '', now: instant(occasion.now) };
    const found = await askQuestion(c.var.portal.db, asked);
    const there = found.find((each) => each.id === id);
    if (there?.text === said.text) return c.json(told(found, occasion), 200);
    return refused(c, there || found.length === 0 ? takenRefusal : fullRefusal);
  })
  .openapi(remove, async (c) => {
    const { event, question: id } = c.req.valid('param');
    const occasion = await occasionOf(c.var, event);
    if (!occasion) return refused(c, goneRefusal);
    const asked = { event, id, person: c.var.asker?.id ?? '' };
    const before = await questionsOf(c.var.portal.db, asked);
    const there = before.find((each) => each.id === id);
    const barred = removeRefusal(occasion, there?.mine ?? false);
    if (barred) return refused(c, barred);
    return c.json(told(await removeQuestion(c.var.portal.db, asked), occasion), 200);
  })
  .openapi(want, async (c) => {
    const { event, question: id } = c.req.valid('param');
    const occasion = await occasionOf(c.var, event);
    if (!occasion) return refused(c, goneRefusal);
    const barred = askRefusal(occasion);
    if (barred) return refused(c, barred);
    const asked = { event, id, person: c.var.asker?.id ?? '', wants: true };
    const found = await vote(c.var.portal.db, asked);
    if (!found.some((each) => each.id === id)) return refused(c, noQuestionRefusal);
    return c.json(told(found, occasion), 200);
  })
  .openapi(leave, async (c) => {
    const { event, question: id } = c.req.valid('param');
    const occasion = await occasionOf(c.var, event);
    if (!occasion) return refused(c, goneRefusal);
    const asked = { event, id, person: c.var.asker?.id ?? '', wants: false };
    return c.json(told(await vote(c.var.portal.db, asked), occasion), 200);
  })
  .openapi(answer, async (c) => {
    const { event, question: id } = c.req.valid('param');
    const occasion = await occasionOf(c.var, event);
    if (!occasion) return refused(c, goneRefusal);
    const barred = answerRefusal(occasion);
    if (barred) return refused(c, barred);
    const said = c.req.valid('json');
    const asked = { ...said, event, id, person: c.var.asker?.id ?? '', now: instant(occasion.now) };
    const found = await answerQuestion(c.var.portal.db, asked);
    if (!found.some((each) => each.id === id)) return refused(c, noQuestionRefusal);
    return c.json(told(found, occasion), 200);
  });

function told(rows: QuestionRow[], occasion: Occasion): Questions {
  return {
    questions: rows.map((row) => ({ ...row, answerHtml: renderMarkdown(row.answer) })),
    refusals: {
      ask: askRefusal(occasion)?.message ?? null,
      answer: answerRefusal(occasion)?.message ?? null,
    },
  };
}
