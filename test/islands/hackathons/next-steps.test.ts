import { describe, expect, test } from 'vitest';
import { nextSteps } from '../../../src/islands/hackathons/next-steps.ts';

const known = {
  ...{ slug: 'h', team: null, signup: null, mine: false, certificate: false },
  phase: 'announced',
} as const;
const seated = { state: 'confirmed' } as const;
const words = (more: object) =>
  nextSteps({ ...known, stage: 'coming', ...more }).map((step) => step.words);

describe('the next steps on the page of a hackathon', () => {
  test('a place comes first, then a hack team, then its page', () => {
    expect(words({})).toEqual(['Take a place']);
    expect(words({ stage: 'forming' })[0]).toBe('Take a place');
    expect(words({ stage: 'forming', signup: seated })[0]).toBe('Find a hack team');
    expect(words({ stage: 'hacking', signup: seated, team: 'i' })[0]).toBe('My hack team');
    expect(words({ stage: 'showing', signup: seated, team: 'i' })[0]).toBe(
      'The showing and the vote',
    );
  });

  test('for its host, matching comes before their own place while teams form', () => {
    const steps = words({ stage: 'forming', mine: true });
    expect(steps.slice(0, 2)).toEqual(['Match people and teams', 'Take a place']);
    expect(words({ stage: 'hacking', mine: true })).not.toContain('Match people and teams');
  });

  test('whoever has a certificate finds it once it is over, in a hack team or not', () => {
    expect(words({ stage: 'over', phase: 'over', certificate: true })).toContain('My certificate');
    expect(words({ stage: 'over', phase: 'over' })).not.toContain('My certificate');
  });

  test('a draft and what was cancelled lead nowhere', () => {
    expect(words({ phase: 'draft' })).toEqual([]);
    expect(words({ phase: 'cancelled', stage: 'hacking' })).toEqual([]);
  });
});
