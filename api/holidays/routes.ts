import { json, route } from '../route.ts';
import { newRoutes } from '../valid.ts';
import { holidaysIn } from './national.ts';
import { HolidayQuery, Holidays } from './schema.ts';

const list = route({
  act: 'holiday.list',
  method: 'get',
  path: '/holidays',
  summary: 'The public holidays of the offices between two days',
  request: { query: HolidayQuery },
  responses: { 200: json(Holidays, 'In the order of days') },
});

/** On which days an office is closed. */
export const holidays = newRoutes().openapi(list, async (c) => {
  const { from, to } = c.req.valid('query');
  const { offices } = c.var.portal.catalogue;
  return c.json(
    {
      holidays: await holidaysIn(offices, from, to),
      offices: offices.map(({ slug, name, zone }) => ({ slug, name, zone })),
    },
    200,
  );
});
