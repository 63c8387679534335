import { cpus, loadavg } from 'node:os';
import { match } from '../../api/hackathons/matching/solve.ts';
import { hackathonOf, judged } from '../hackathons/matchings.ts';

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** The matching of so many people, as a hackathon has them: the popular ideas are wished for by many. */
async function timed(seed: number, size: { people: number; ideas: number; standing: number }) {
  const problem = hackathonOf(seed, size);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const { places, score, bound, proven } = await match(problem, { seconds: 10 });
  const took = performance.now() - start;
  const computing = process.cpuUsage(cpu).user / 1000;
  const ranks = [0, 0, 0, 0];
  for (const { person, idea } of places) {
    const wishes = problem.people.find(({ id }) => id === person)?.wishes ?? [];
    const rank = idea === null ? -1 : wishes.indexOf(idea);
    if (wishes.length > 0) ranks[rank < 0 ? 3 : rank] = (ranks[rank < 0 ? 3 : rank] ?? 0) + 1;
  }
  console.log(
    [
      `${size.people} people × ${size.ideas} ideas, hackathon ${seed}: ${seconds(took)}, ${seconds(computing)} of them computing`,
      `without a team ${score.alone}, wishes of the host unmet ${score.amiss}, 1st ${ranks[0]}, 2nd ${ranks[1]}, 3rd ${ranks[2]}, none of their wishes ${ranks[3]}`,
      `wishes cost ${score.wishes}, bound ${bound.wishes}: ${proven ? 'proven' : `not proven, gap ${score.wishes - bound.wishes}`}; rules broken: ${judged(problem, places).broken.length}`,
    ].join('\n  '),
  );
}

console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
for (const seed of [1, 2, 3, 4, 5]) await timed(seed, { people: 120, ideas: 25, standing: 8 });
await timed(1, { people: 120, ideas: 25, standing: 25 });
await timed(1, { people: 120, ideas: 25, standing: 0 });
await timed(1, { people: 150, ideas: 20, standing: 8 });
await timed(1, { people: 300, ideas: 60, standing: 20 });
console.log(`load now ${loadavg()[0]?.toFixed(1)}`);
