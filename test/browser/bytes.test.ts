import { expect } from 'vitest';
import { BYTES_MOST, PLAYBOOKS, weigh } from './bytes.ts';
import { test } from './visit.ts';

test.for(PLAYBOOKS)(
  'a first visit to %s keeps to its budget of bytes',
  async (address, { visit }) => {
    const { byType, ...bytes } = await weigh(await visit(), address);
    const over = Object.entries(BYTES_MOST).filter(
      ([what, most]) => !(bytes[what as 'all'] <= most),
    );
    expect(over, JSON.stringify({ ...bytes, byType })).toEqual([]);
    // Each kind came at all: of a page that is broken the bytes say nothing.
    expect(Object.keys(byType)).toEqual(
      expect.arrayContaining(['document', 'stylesheet', 'script', 'font', 'fetch']),
    );
  },
);
