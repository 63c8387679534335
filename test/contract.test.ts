import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { typeOf } from '../api/contract/page.ts';
import { openPortal } from './open-portal.ts';

test('the contract is valid OpenAPI', async () => {
  const { app } = await openPortal();
  const document = await (await app.request('/api/openapi.json')).json();
  const validator = new Validator();
  expect(await validator.validate(document)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

type Part = { [key: string]: Part } | Part[] | string | null;
const refsIn = (part: Part): string[] =>
  typeof part !== 'object' || part === null
    ? []
    : Object.entries(part).flatMap(([key, value]) =>
        key === '$ref' ? [String(value).replace('#/components/schemas/', '')] : refsIn(value),
      );

test('what answers are made of has names, each is used, and none may be nothing', async () => {
  const { app } = await openPortal();
  const document = await (await app.request('/api/openapi.json')).json();
  const { schemas } = document.components as { schemas: Record<string, { type?: Part }> };
  expect(Object.keys(schemas)).toEqual(
    expect.arrayContaining(['Hackathon', 'Person', 'Problem', 'Run', 'Talk']),
  );
  expect(new Set(refsIn(document))).toEqual(new Set(Object.keys(schemas)));
  for (const { type } of Object.values(schemas)) expect([type].flat()).not.toContain('null');
  const { '200': found, '4XX': not } = document.paths['/api/talks/{talk}'].get.responses;
  expect(refsIn([found, not])).toEqual(['Talk', 'TalkDraft', 'Problem']);
});

test('an answer that may be as it was carries an ETag, and is asked for by it', async () => {
  const { app } = await openPortal();
  const document = await (await app.request('/api/openapi.json')).json();
  const { parameters, responses } = document.paths['/api/runs/{run}'].get;
  expect(parameters).toContainEqual(
    expect.objectContaining({ name: 'If-None-Match', in: 'header' }),
  );
  expect(responses['200'].headers).toHaveProperty('ETag');
});

test('every route below /api is in the contract, and has an act', async () => {
  const { app } = await openPortal();
  const document = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } });
  const described = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, { 'x-act'?: string }>).map(
      ([method, operation]) =>
        `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')} ${Boolean(operation['x-act'])}`,
    ),
  );
  const mounted = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path} true`);
  expect(described.sort()).toEqual([...new Set(mounted)].sort());
});

test('the page for reading has no script, no style of its own and loads nothing from elsewhere', async () => {
  const { app } = await openPortal();
  const page = await (await app.request('/api/docs')).text();
  expect(page).not.toMatch(/<script|<style|style=|https?:\/\//);
  expect(page).toContain('<code>PUT /api/events/{event}/signup</code>');
  expect(page).toContain('For member, admin.');
  const style = await app.request('/api/docs.css');
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(await style.text()).toContain('color-scheme');
});

test.each([
  [{ type: 'string', maxLength: 120 }, 'text, at most 120 characters'],
  [{ type: ['integer', 'null'], minimum: 1 }, 'whole number or null, at least 1'],
  [{ type: 'array', items: { type: 'string', format: 'date' } }, 'list of text, date'],
  [{ enum: ['confirmed', 'waiting'] }, '"confirmed" or "waiting"'],
  [{ anyOf: [{ const: '' }, { type: 'string' }] }, '"" or text'],
])('%j reads as %s', (schema, words) => {
  expect(typeOf(schema)).toBe(words);
});
