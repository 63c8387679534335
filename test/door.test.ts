import { describe, expect, test } from 'vitest';
import { BODY_MOST_BYTES } from '../api/door.ts';
import { type Call, openService } from './open-service.ts';

const problem = {
  type: 'about:blank',
  requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
};
const json = { 'content-type': 'application/json' };
const signIn: Call = {
  method: 'POST',
  path: '/api/sign-in',
  headers: json,
  body: '{"person":"x"}',
};

async function answer(call: Call) {
  const { ask } = await openService();
  const { status, headers, body } = await ask(call);
  return { status, headers, body: JSON.parse(body.toString()) };
}

describe('a write', () => {
  test.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another name of the same site', { 'sec-fetch-site': 'same-site' }],
    ['another origin, from an old browser', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ])('from %s is refused', async (_, headers) => {
    const { status, body } = await answer({ ...signIn, headers: { ...json, ...headers } });
    expect({ status, body }).toEqual({
      status: 403,
      body: {
        ...problem,
        title: 'Forbidden',
        status: 403,
        code: 'forbidden',
        detail: 'This was sent from another site, which may not do so.',
      },
    });
  });

  test('from our own page, or from a program, comes through', async () => {
    const { ask, port } = await openService();
    const own: Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'same-origin' },
      { origin: `http://127.0.0.1:${port}` },
    ];
    for (const headers of own) {
      const { body } = await ask({ ...signIn, headers: { ...json, ...headers } });
      expect(JSON.parse(body.toString()).detail).not.toContain('another site');
    }
  });

  test.each([
    ['text', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['something like JSON', { 'content-type': 'application/jsonp' }],
    ['whatever it likes', {}],
  ])('with %s for a body is refused', async (_, headers) => {
    const { status, body } = await answer({ ...signIn, headers });
    expect({ status, body }).toEqual({
      status: 415,
      body: {
        ...problem,
        title: 'Unsupported Media Type',
        status: 415,
        code: 'wrong-content-type',
        detail: 'Send the body as application/json.',
      },
    });
  });

  test.each([false, true])('that is too large is refused (in pieces: %s)', async (chunked) => {
    const body = JSON.stringify({ person: 'x'.repeat(BODY_MOST_BYTES) });
    const refused = await answer({ ...signIn, body, chunked });
    expect({ status: refused.status, body: refused.body }).toEqual({
      status: 413,
      body: {
        ...problem,
        title: 'Content Too Large',
        status: 413,
        code: 'too-large',
        detail: 'The body may have at most 64 kB.',
      },
    });
  });

  test.each(['{', '', 'nonsense', '{"person":"x"} and more'])(
    'of %j is not well-formed',
    async (text) => {
      const { status, body } = await answer({ ...signIn, body: text || ' ' });
      expect({ status, body }).toEqual({
        status: 400,
        body: {
          ...problem,
          title: 'Bad Request',
          status: 400,
          code: 'malformed',
          detail: 'The body is not well-formed JSON.',
        },
      });
    },
  );
});

test('every answer carries an id of ours, and none that was sent', async () => {
  const { headers, body } = await answer({
    path: '/api/nowhere',
    headers: { 'x-request-id': 'mine' },
  });
  expect(headers['x-request-id']).toBe(body.requestId);
  expect(body.requestId).not.toBe('mine');
  expect(headers['content-type']).toBe('application/problem+json');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});
