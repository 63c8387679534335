import { expect, test } from 'vitest';
import { match } from '../../api/hackathons/matching/solve.ts';
import { byTrying, hackathonOf, judged, mixture } from './matchings.ts';

const limits = { seconds: 60 };

test('of 500 small hackathons each is matched as well as by trying everything', async () => {
  for (let seed = 0; seed < 500; seed += 1) {
    const size = { people: 3 + (seed % 4), choices: 2 + (seed % 2), teams: 3, skills: 3 };
    const problem = mixture(seed, size);
    const { places, score, bound, proven } = await match(problem, limits);
    const { broken, told } = judged(problem, places);
    const { alone, amiss, wishes, skills } = score;
    expect({ seed, broken, told }).toEqual({ seed, broken: [], told: byTrying(problem) });
    expect({ seed, score: [alone, amiss, wishes, skills] }).toEqual({ seed, score: told });
    expect({ seed, bound, proven }).toEqual({
      seed,
      bound: { alone, amiss, wishes },
      proven: true,
    });
  }
}, 90_000);

test('whatever comes together, no rule is broken', async () => {
  for (let seed = 1_000; seed < 1_040; seed += 1) {
    const problem = mixture(seed, { people: 30, choices: 9, teams: 5, skills: 6 });
    const { places, score, proven } = await match(problem, limits);
    const { broken, told } = judged(problem, places);
    expect({ seed, broken, proven }).toEqual({ seed, broken: [], proven: true });
    expect({ seed, score: Object.values(score) }).toEqual({ seed, score: told });
  }
}, 90_000);

test('the same hackathon is matched in the same way, in whichever order it is told', async () => {
  const problem = hackathonOf(3, { people: 40, ideas: 10, standing: 3 });
  const { places } = await match(problem, limits);
  const { people, choices, mixed } = problem;
  const turned = { mixed, people: people.toReversed(), choices: choices.toReversed() };
  expect((await match(turned, limits)).places).toEqual(places);
});
