import { z } from 'zod';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { noVisitRefusal } from '../feedback/rules.ts';
import { Id } from '../schema.ts';
import {
  answerRefusal,
  makeRefusal,
  noProposalRefusal,
  takeBackRefusal,
  teamOf,
  wordlessRefusal,
} from './rules.ts';
import { NewProposal, NewProposalAnswer, Proposal } from './schema.ts';
import {
  answerProposal,
  aroundVisit,
  makeProposal,
  readProposal,
  takeBackProposal,
} from './store.ts';

const params = z.object({ proposal: Id });

const make = route({
  act: 'proposal.make',
  method: 'put',
  path: '/visits/{visit}/proposals/{proposal}',
  summary: 'Write down what a hire asked or proposed',
  request: { params: params.extend({ visit: z.string().max(40) }), body: body(NewProposal) },
  responses: { 200: json(Proposal, 'The proposal; the team was told') },
});

const takeBack = route({
  act: 'proposal.take-back',
  method: 'delete',
  path: '/proposals/{proposal}',
  summary: 'Take a proposal back',
  request: { params },
  responses: { 204: { description: 'It is gone' } },
});

const answer = route({
  act: 'proposal.answer',
  method: 'put',
  path: '/proposals/{proposal}/answer',
  summary: 'Say what the team makes of a proposal',
  request: { params, body: body(NewProposalAnswer) },
  responses: { 200: json(Proposal, 'The proposal; who made it was told') },
});

/** "What should we change?": what hires ask and propose, and what their teams make of it. */
export const proposals = newRoutes()
  .openapi(make, async (c) => {
    const { asker, portal } = c.var;
    const { visit, proposal: id } = c.req.valid('param');
    const around = await aroundVisit(portal.db, visit);
    if (!around) return refused(c, noVisitRefusal);
    const barred = makeRefusal(around, portal.catalogue, asker);
    if (barred) return refused(c, barred);
    const { words } = c.req.valid('json');
    const proposal = await makeProposal(portal.db, {
      ...{ id, visit, words, person: asker?.id ?? '', now: instant(portal.now()) },
      ...known(portal.catalogue, around.rotation),
    });
    const mine = proposal?.by.slug === asker?.slug && proposal?.words === words;
    if (!proposal || !mine) return refused(c, { code: 'over', message: 'It stands already.' });
    return c.json(proposal, 200);
  })
  .openapi(takeBack, async (c) => {
    const { asker, portal } = c.var;
    const { proposal: id } = c.req.valid('param');
    const found = await readProposal(portal.db, id);
    const barred = found && takeBackRefusal(found, asker);
    if (barred) return refused(c, barred);
    await takeBackProposal(portal.db, { id, person: asker?.id ?? '' });
    return c.body(null, 204);
  })
  .openapi(answer, async (c) => {
    const { asker, portal } = c.var;
    const { proposal: id } = c.req.valid('param');
    const said = c.req.valid('json');
    const found = await readProposal(portal.db, id);
    if (!found) return refused(c, noProposalRefusal);
    const barred = answerRefusal(found.rotation, portal.catalogue, asker) ?? wordlessRefusal(said);
    if (barred) return refused(c, barred);
    const { title } = known(portal.catalogue, found.rotation);
    const proposal = await answerProposal(portal.db, {
      ...{ ...said, id, person: asker?.id ?? '', title, now: instant(portal.now()) },
    });
    return proposal ? c.json(proposal, 200) : refused(c, noProposalRefusal);
  });

type Known = Parameters<typeof teamOf>[0];

function known(catalogue: Known, rotation: string) {
  const title = catalogue.rotations.find(({ slug }) => slug === rotation)?.title ?? rotation;
  return { team: teamOf(catalogue, rotation) ?? '', title };
}
