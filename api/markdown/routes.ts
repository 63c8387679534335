import { body, json, route } from '../route.ts';
import { newRoutes } from '../valid.ts';
import { renderMarkdown } from './render.ts';
import { Preview, Text } from './schema.ts';

const preview = route({
  act: 'markdown.preview',
  method: 'post',
  path: '/markdown',
  summary: 'Render a text as its page will show it',
  request: { body: body(Text) },
  responses: { 200: json(Preview, 'HTML that may stand in any page of ours') },
});

export const markdown = newRoutes().openapi(preview, (c) =>
  c.json({ html: renderMarkdown(c.req.valid('json').text) }, 200),
);
