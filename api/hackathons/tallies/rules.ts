/** One ballot: the ideas it names, the best first, and the one of which it says nothing. */
export type Ballot = { choices: readonly string[]; silent: string | null };
export type Method = 'points' | 'ranked';

/** What the first, the second and the third of a ballot get. */
export const pointsFor = [3, 2, 1];

/** A team in the result. */
export type Ranked = {
  idea: string;
  /** From 1; those that are equal in everything share one, and the next is left out. */
  place: number;
  shared: boolean;
  /** The sum of its points, or how many teams it beats. */
  score: number;
  /** How many ballots name it first, second, … */
  named: number[];
  /** Those who are as good by the method and stand elsewhere by the rule for ties. */
  equals: string[];
};

/**
 * The result of a vote, from its ballots alone. By points it is a positional scoring rule with 3, 2
 * and 1 (as Borda's, cut off after three; Young, “Social choice scoring functions”, SIAM Journal on
 * Applied Mathematics 28, 1975). Who is equal by the method stands in the order of first choices,
 * then of second ones and so on; who is equal in all of these shares a place.
 */
export function tally(
  method: Method,
  ideas: readonly string[],
  ballots: readonly Ballot[],
): Ranked[] {
  const depth = method === 'points' ? pointsFor.length : ideas.length;
  const beaten = method === 'ranked' ? beats(ideas, ballots) : undefined;
  const rows = ideas.map((idea, at) => {
    const named = Array.from(
      { length: depth },
      (_, n) => ballots.filter(({ choices }) => choices[n] === idea).length,
    );
    const points = named.reduce((sum, count, n) => sum + count * (pointsFor[n] ?? 0), 0);
    const score = beaten ? (beaten[at] ?? []).filter(Boolean).length : points;
    // Whoever is beaten by fewer stands before: so whoever beats another does.
    const key = beaten ? -beaten.filter((row) => row[at]).length : points;
    return { idea, named, score, key };
  });
  const compare = (one: (typeof rows)[number], other: (typeof rows)[number]) =>
    other.key - one.key || compareNamed(other.named, one.named);
  return rows.sort(compare).map((row) => {
    const same = rows.filter((other) => compare(row, other) === 0);
    const equals = rows.filter((other) => other.key === row.key && !same.includes(other));
    return {
      ...{ idea: row.idea, score: row.score, named: row.named, shared: same.length > 1 },
      place: 1 + rows.filter((other) => compare(other, row) < 0).length,
      equals: equals.map(({ idea }) => idea),
    };
  });
}

function compareNamed(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((count, n) => count !== other[n]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** How many ballots prefer the first to the second; whom a ballot does not name stands behind all. */
export function preferences(ideas: readonly string[], ballots: readonly Ballot[]): number[][] {
  return ideas.map((one) =>
    ideas.map((other) => ballots.filter((ballot) => prefers(ballot, one, other)).length),
  );
}

function prefers({ choices, silent }: Ballot, one: string, other: string): boolean {
  if (one === other || silent === one || silent === other) return false;
  const [at, after] = [choices.indexOf(one), choices.indexOf(other)];
  return at >= 0 && (after < 0 || at < after);
}

/**
 * Who beats whom by the method of Schulze (“A new monotonic, clone-independent, reversal symmetric,
 * and Condorcet-consistent single-winner election method”, Social Choice and Welfare 36, 2011), with
 * winning votes: the strongest chain of preferences from one to the other against the one back. To
 * beat is transitive, so that no circle is left.
 */
export function beats(ideas: readonly string[], ballots: readonly Ballot[]): boolean[][] {
  const paths = strongest(preferences(ideas, ballots));
  return ideas.map((_, one) =>
    ideas.map((__, other) => (paths[one]?.[other] ?? 0) > (paths[other]?.[one] ?? 0)),
  );
}

/** The strength of the strongest chain from each to each other one. */
export function strongest(preferred: readonly (readonly number[])[]): number[][] {
  const paths = preferred.map((row, one) =>
    row.map((count, other) => (count > (preferred[other]?.[one] ?? 0) ? count : 0)),
  );
  for (const [via] of paths.entries()) {
    for (const [one, row] of paths.entries()) {
      if (one === via) continue;
      for (const other of row.keys()) {
        if (other === one || other === via) continue;
        const chain = Math.min(row[via] ?? 0, paths[via]?.[other] ?? 0);
        row[other] = Math.max(row[other] ?? 0, chain);
      }
    }
  }
  return paths;
}
