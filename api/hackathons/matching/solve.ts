import loadHighs, { type Highs } from 'highs';
import { pinnedIn } from './kinds.ts';
import { MatchModel } from './model.ts';
import type { Matched, MatchProblem, Place } from './problem.ts';
import { countsOf, read } from './reading.ts';
import { scoreOf } from './rules.ts';

/** Compiling the solver takes longer than most matchings. */
let loaded: ReturnType<typeof loadHighs> | undefined;

/** Of the time there is, what finding out who can have a team at all may take. */
const SHARE_OF_FIRST = 0.4;

export type Limits = {
  /** Wall time in seconds, after which the best so far is the answer. */
  seconds: number;
  /** Called now and then with what the wishes cost so far, and what they cannot go below. */
  onProgress?: (progress: { cost: number; bound: number }) => void;
};

type Run = { places: Place[]; bound: number; proven: boolean };

/**
 * The best assignment, or the best that is found in the time: first as many people as can be have a
 * team, then as few teams as can be are not as the host wishes; with that given, the sum of what the
 * wishes cost is least, and then most skills looked for are brought. Each comes before the next,
 * whatever that costs (a lexicographic program: H. Isermann, "Linear lexicographic optimization", OR
 * Spektrum 4 (1982)). The first two need no wishes, so that few kinds of people are left to be told
 * apart. Blocks its thread meanwhile, so it belongs into a worker.
 */
export async function match(problem: MatchProblem, limits: Limits): Promise<Matched> {
  loaded ??= loadHighs();
  const highs = await loaded;
  const begun = performance.now();
  const left = () => Math.max(0.5, limits.seconds - (performance.now() - begun) / 1000);

  const sorted = inOrder(problem);
  const wishless = sorted.people.map((one) => ({ ...one, wishes: [], skills: [] }));
  const most = 2 * problem.choices.length + 1;
  const heads = { alone: most, amiss: 1, wishes: 0, skills: 0 };
  const first = run(highs, new MatchModel({ ...sorted, people: wishless }, heads), {
    seconds: left() * SHARE_OF_FIRST,
  });
  const { alone, amiss } = scoreOf(sorted, first.places);

  const looked = sorted.choices.reduce((sum, { skills }) => sum + new Set(skills).size, 0);
  const weights = { alone: 0, amiss: 0, wishes: looked + 1, skills: 1 };
  const offset = pinnedWishes(sorted);
  const inWishes = (cost: number) => Math.ceil(cost / weights.wishes - 1e-6) + offset;
  const model = new MatchModel(sorted, weights, { alone, amiss });
  const second = run(highs, model, {
    seconds: left(),
    start: first.places,
    onProgress: ({ cost, bound }) =>
      limits.onProgress?.({ cost: inWishes(cost), bound: inWishes(bound) }),
  });
  const score = scoreOf(sorted, second.places);
  return {
    places: second.places,
    score,
    bound: {
      ...{ alone: first.proven ? alone : Math.ceil((first.bound - most) / most), amiss },
      wishes: second.proven ? score.wishes : inWishes(second.bound),
    },
    proven: first.proven && second.proven,
  };
}

/** The same people and choices in the same order, in whichever they came. */
const inOrder = (problem: MatchProblem): MatchProblem => ({
  ...problem,
  people: problem.people.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  choices: problem.choices.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
});

/** What the wishes of those cost whom the host sent. */
const pinnedWishes = (problem: MatchProblem): number => {
  const people = problem.people.filter(({ pinned }) => pinned !== undefined);
  return scoreOf({ ...problem, people }, pinnedIn(problem)).wishes;
};

function run(
  highs: Highs,
  matching: MatchModel,
  { seconds, onProgress, start }: Limits & { start?: Place[] },
): Run {
  return highs.withModel(matching.linear.data(), (model) => {
    model.options.set({
      output_flag: false,
      time_limit: seconds,
      // Costs are whole numbers: below one there is nothing to gain.
      mip_abs_gap: 0.99,
      mip_rel_gap: 0,
      random_seed: 1,
    });
    if (start) {
      const counts = countsOf(matching, start);
      model.setSolution({ indices: [...counts.keys()], values: [...counts.values()] });
    }
    model.run({
      [highs.constants.callbackType.mipLogging]: ({ data }) => {
        onProgress?.({ cost: data.mip_primal_bound ?? 0, bound: data.mip_dual_bound ?? 0 });
        return undefined;
      },
    });
    const proven = model.getModelStatus() === highs.constants.modelStatus.optimal;
    const bound = Number(model.info.get('mip_dual_bound'));
    return { places: read(matching, model.getSolution().colValue), bound, proven };
  });
}
