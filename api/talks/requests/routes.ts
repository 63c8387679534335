import { z } from 'zod';
import { newSlug } from '../../id.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { announcedRefusal } from '../drafts/rules.ts';
import { DraftId } from '../drafts/schema.ts';
import { discardDraft, makeDraft } from '../drafts/store.ts';
import { minutesUsual } from '../schema.ts';
import {
  noRequestRefusal,
  takeBackRefusal,
  takenRefusal,
  teamsWhoWrote,
  tellingWords,
  topicRefusal,
} from './rules.ts';
import {
  Became,
  Becoming,
  NewTopicRequest,
  Suggestions,
  TopicRequest,
  TopicRequests,
  Voice,
} from './schema.ts';
import {
  askForTopic,
  bindToDraft,
  dropRequest,
  listRequests,
  type RequestRow,
  requestOf,
  voice,
  whoKnows,
} from './store.ts';

const params = z.object({ request: DraftId });

const list = route({
  act: 'topic-request.read',
  method: 'get',
  path: '/topic-requests',
  summary: 'What people would like to hear about',
  responses: { 200: json(TopicRequests, 'Those that nobody has taken up first') },
});

const ask = route({
  act: 'topic-request.make',
  method: 'put',
  path: '/topic-requests/{request}',
  summary: 'Ask for a talk about something',
  request: { params, body: body(NewTopicRequest) },
  responses: { 200: json(TopicRequest, 'The request; the same id again changes nothing') },
});

const drop = route({
  act: 'topic-request.drop',
  method: 'delete',
  path: '/topic-requests/{request}',
  summary: 'Take a request back',
  request: { params },
  responses: { 204: { description: 'It is gone' } },
});

const say = route({
  act: 'topic-request.voice',
  method: 'put',
  path: '/topic-requests/{request}/voice',
  summary: 'Say that I would come, or could speak',
  request: { params, body: body(Voice) },
  responses: { 200: json(TopicRequest, 'The request as it is now') },
});

const suggest = route({
  act: 'topic-request.read',
  method: 'get',
  path: '/topic-requests/{request}/suggestions',
  summary: 'People and teams who may know it',
  request: { params },
  responses: { 200: json(Suggestions, 'Who spoke about it first') },
});

const become = route({
  act: 'topic-request.make',
  method: 'post',
  path: '/topic-requests/{request}/talk',
  summary: 'Begin the talk that was asked for, as a draft of mine',
  request: { params, body: body(Becoming) },
  responses: { 200: json(Became, 'The draft; those who asked are told when it is announced') },
});

/** "Please teach us X", until somebody does. */
export const topicRequests = newRoutes()
  .openapi(list, async (c) => {
    const rows = await listRequests(c.var.portal.db, c.var.asker?.id ?? '');
    return c.json({ requests: rows.map(told) }, 200);
  })
  .openapi(ask, async (c) => {
    const { asker, portal } = c.var;
    const said = c.req.valid('json');
    const unfit = topicRefusal(said.topic, portal.catalogue.skills);
    if (unfit) return refused(c, unfit);
    const { request: id } = c.req.valid('param');
    const now = instant(portal.now());
    const row = await askForTopic(portal.db, { ...said, id, person: asker?.id ?? '', now });
    return row ? c.json(told(row), 200) : refused(c, noRequestRefusal);
  })
  .openapi(drop, async (c) => {
    const { asker, portal } = c.var;
    const { request: id } = c.req.valid('param');
    const request = await requestOf(portal.db, id);
    // Taken back already, perhaps by a press before this one.
    if (!request) return c.body(null, 204);
    const barred = takeBackRefusal(request, asker);
    if (barred) return refused(c, barred);
    await dropRequest(portal.db, id);
    return c.body(null, 204);
  })
  .openapi(say, async (c) => {
    const { asker, portal } = c.var;
    const { request: id } = c.req.valid('param');
    const said = { ...c.req.valid('json'), id, person: asker?.id ?? '' };
    const row = await voice(portal.db, { ...said, now: instant(portal.now()) });
    return row ? c.json(told(row), 200) : refused(c, noRequestRefusal);
  })
  .openapi(suggest, async (c) => {
    const { db, catalogue } = c.var.portal;
    const request = await requestOf(db, c.req.valid('param').request);
    if (!request) return refused(c, noRequestRefusal);
    const words = tellingWords(request.title);
    const match = words.map((word) => `"${word}"`).join(' OR ') || undefined;
    const people = await whoKnows(db, { topic: request.topic, match });
    return c.json({ people, teams: teamsWhoWrote(words, request.topic, catalogue) }, 200);
  })
  .openapi(become, async (c) => {
    const { asker, portal } = c.var;
    const { request: id } = c.req.valid('param');
    const { draft } = c.req.valid('json');
    const request = await requestOf(portal.db, id);
    if (!request) return refused(c, noRequestRefusal);
    if (request.event !== null && request.event !== draft) return refused(c, takenRefusal);
    const open = { date: '', time: '', minutes: minutesUsual, place: '', link: '', seats: null };
    const made = await makeDraft(portal.db, {
      ...{ ...open, title: request.title, abstract: request.about, zone: asker?.zone ?? 'UTC' },
      ...{ id: draft, slug: newSlug(request.title), slot: undefined, session: '' },
      ...{ by: asker?.id ?? '', now: instant(portal.now()) },
    });
    if (!made) return refused(c, announcedRefusal);
    if (await bindToDraft(portal.db, id, draft)) return c.json({ slug: made.slug }, 200);
    // Somebody was quicker: what was begun here in vain goes again.
    await discardDraft(portal.db, made.slug);
    return refused(c, takenRefusal);
  });

const told = ({ about, ...row }: RequestRow) => ({ ...row, aboutHtml: renderMarkdown(about) });
