import { expect, test } from 'vitest';
import { askUnlessPut } from '../../../src/islands/talks/useLive.ts';

test('an answer that was under way when a seat was taken is asked for anew', async () => {
  const puts = { current: 0 };
  const seats = ['free', 'mine'];
  const ask = async () => {
    const value = seats.shift() ?? 'never asked';
    if (value === 'free') puts.current += 1;
    return { is: 'value', value } as const;
  };
  expect(await askUnlessPut(ask, puts)).toEqual({ is: 'value', value: 'mine' });
});

test('an answer that nothing overtook is asked for once', async () => {
  let asked = 0;
  const ask = async () => ({ is: 'value', value: ++asked }) as const;
  expect(await askUnlessPut(ask, { current: 3 })).toEqual({ is: 'value', value: 1 });
});
