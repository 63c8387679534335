import { expect, test } from 'vitest';
import { afterStep, type Step, stepRefusal, steps } from '../../api/events/phases/rules.ts';
import { type EventFacts, phaseOf } from '../../api/events/rules.ts';
import { kind, phase } from '../../api/events/schema.ts';
import { ada, after, monday } from '../cast.ts';
import fc from '../property.ts';

test.each([
  ['draft', { announce: 'announced', edit: 'draft', discard: 'gone' }],
  ['announced', { edit: 'announced', cancel: 'cancelled' }],
  ['running', {}],
  ['over', {}],
  ['cancelled', {}],
] as const)('from %s lead these steps and no others', (from, leads) => {
  expect(
    Object.fromEntries(
      steps.flatMap((step) => {
        const to = afterStep(from, step);
        return to ? [[step, to]] : [];
      }),
    ),
  ).toEqual(leads);
});

test('each step that is not possible is refused with its reason, and no other', () => {
  for (const one of kind.options) {
    for (const from of phase.options) {
      for (const step of steps) {
        const refusal = stepRefusal(one, from, step);
        expect(refusal === undefined).toBe(afterStep(from, step) !== undefined);
        if (refusal) expect(refusal.message).toMatch(/^This [a-z -]+; .+\.$/);
      }
    }
  }
});

test.each([
  ['draft', 'cancel', 'This talk is a draft that nobody was told of; throw it away instead.'],
  [
    'announced',
    'discard',
    'This talk is announced; cancel it instead, so that everyone hears of it.',
  ],
  ['over', 'edit', 'This talk is over; it can no longer be changed.'],
  ['cancelled', 'announce', 'This talk was cancelled; it can no longer be announced.'],
] as const)('%s, %s: %s', (from, step, message) => {
  expect(stepRefusal('talk', from, step)?.message).toBe(message);
});

type Act = Step | 'wait';
type Thing = EventFacts & { gone: boolean };

/** What a step does to an event, without asking whether it may. */
const does: Record<Step, (event: Thing) => Thing> = {
  announce: (event) => ({ ...event, draft: false }),
  edit: (event) => event,
  cancel: (event) => ({ ...event, cancelled: true }),
  discard: (event) => ({ ...event, gone: true }),
};

const fresh: Thing = {
  ...{ kind: 'talk', draft: true, cancelled: false, host: ada.id, speakers: [], gone: false },
  ...{ startsAt: after(monday, { hours: 5 }).toISOString() },
  ...{ endsAt: after(monday, { hours: 8 }).toISOString() },
};

test('whatever is tried in whatever order, an event goes only where its phases lead', () => {
  const act = fc.constantFrom<Act>(...steps, 'wait');
  const far = { draft: 0, announced: 1, running: 2, over: 3, cancelled: 4 };
  fc.assert(
    fc.property(fc.array(act, { maxLength: 24 }), (acts) => {
      let event = fresh;
      let hours = 0;
      for (const one of acts) {
        const before = phaseOf(event, after(monday, { hours }));
        if (one === 'wait') {
          hours += 1;
          const now = phaseOf(event, after(monday, { hours }));
          // The clock alone moves what is announced on, a phase at a time, and nothing else.
          const possible = { announced: ['announced', 'running'], running: ['running', 'over'] };
          expect(possible[before as 'running'] ?? [before]).toContain(now);
          continue;
        }
        const refusal = stepRefusal(event.kind, before, one);
        if (refusal) continue;
        event = does[one](event);
        if (event.gone) {
          expect([before, one]).toEqual(['draft', 'discard']);
          return;
        }
        const now = phaseOf(event, after(monday, { hours }));
        // A draft whose hour has passed runs or is over once announced, which its rule refuses.
        if (one !== 'announce') expect(now).toBe(afterStep(before, one));
        // Nothing leads back: what was announced is never a draft again.
        expect(far[now]).toBeGreaterThanOrEqual(far[before]);
      }
    }),
  );
});
