import { z } from 'zod';
import type { Catalogue } from '../catalogue.ts';
import type { Asker } from '../people/schema.ts';
import { findPlaybook, keepersOf, keeps, noPlaybookRefusal } from '../playbooks/rules.ts';
import { body, json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import {
  anothersRefusal,
  noReportRefusal,
  type ReportFacts,
  reportFor,
  settledRefusal,
  settleRefusal,
} from './rules.ts';
import { NewReport, NewSettlement, Report, ReportId, ReportList, ReportQuery } from './schema.ts';
import { listReports, makeReport, readReport, settleReport } from './store.ts';

const params = z.object({ report: ReportId });

const list = route({
  act: 'report.list',
  method: 'get',
  path: '/reports',
  summary: 'What readers said is wrong',
  request: { query: ReportQuery },
  responses: { 200: json(ReportList, 'Open ones oldest first, settled ones newest first') },
});

const make = route({
  act: 'report.make',
  method: 'put',
  path: '/reports/{report}',
  summary: 'Say what is wrong in a playbook',
  request: { params, body: body(NewReport) },
  responses: { 200: json(Report, 'The report; the owners were told') },
});

const settle = route({
  act: 'report.settle',
  method: 'put',
  path: '/reports/{report}/settlement',
  summary: 'Settle a report',
  request: { params, body: body(NewSettlement) },
  responses: { 200: json(Report, 'The report; whoever made it was told') },
});

/** What readers say back, and what its owners answer. */
export const reports = newRoutes()
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    const { team, playbook, state } = c.req.valid('query');
    const playbooks = wanted(portal.catalogue, { team, playbook, asker });
    const found = await listReports(portal.db, { playbooks, state });
    return c.json({ reports: found.map((each) => told(each, portal.catalogue, asker)) }, 200);
  })
  .openapi(make, async (c) => {
    const { asker, portal } = c.var;
    const said = c.req.valid('json');
    const playbook = findPlaybook(portal.catalogue, said.playbook);
    if (!playbook) return refused(c, noPlaybookRefusal);
    const report = await makeReport(portal.db, {
      ...said,
      id: c.req.valid('param').report,
      person: asker?.id ?? '',
      title: playbook.title,
      keepers: keepersOf(playbook),
      now: instant(portal.now()),
    });
    if (!report) return refused(c, noReportRefusal);
    const barred = anothersRefusal(report, asker);
    return barred ? refused(c, barred) : c.json(told(report, portal.catalogue, asker), 200);
  })
  .openapi(settle, async (c) => {
    const { asker, portal } = c.var;
    const { report: id } = c.req.valid('param');
    const settlement = c.req.valid('json');
    const before = await readReport(portal.db, id);
    if (!before) return refused(c, noReportRefusal);
    const playbook = findPlaybook(portal.catalogue, before.playbook);
    const barred = settleRefusal(playbook, asker);
    if (barred) return refused(c, barred);
    const report = await settleReport(portal.db, {
      ...{ ...settlement, id, person: asker?.id ?? '', now: instant(portal.now()) },
      title: playbook?.title ?? before.playbook,
    });
    if (!report) return refused(c, noReportRefusal);
    const mine = report.settlement?.by.slug === asker?.slug;
    const same = report.settlement?.answer === settlement.answer;
    if (!mine || !same) return refused(c, settledRefusal(report));
    return c.json(told(report, portal.catalogue, asker), 200);
  });

type Wanted = {
  team: string | undefined;
  playbook: string | undefined;
  asker: Asker | undefined;
};

/** The ids of the playbooks that are asked for; undefined: all, also those that are gone. */
function wanted({ playbooks }: Catalogue, { team, playbook, asker }: Wanted) {
  if (playbook !== undefined) return [playbook];
  if (team === 'all') return undefined;
  return playbooks
    .filter((each) => (team ? keepersOf(each).teams.includes(team) : keeps(each, asker)))
    .map(({ id }) => id);
}

function told(facts: ReportFacts, catalogue: Catalogue, asker: Asker | undefined): Report {
  return reportFor(facts, findPlaybook(catalogue, facts.playbook), asker);
}
