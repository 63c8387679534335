/** What the order of ideas needs to know of one. */
export type Pitched = {
  id: string;
  /** When it was pitched, as an instant. */
  at: string;
  /** When each who would join said so, beside who pitched it. */
  interestAt: readonly string[];
};

/** So many interests are lent to each idea as if it had an average share of them. */
export const lentInterests = 6;

/**
 * The share of everything that people said “I would join” to since an idea was pitched, drawn towards
 * the average of all ideas while little was said: the mean of the posterior of a rate, with a Gamma
 * prior of weight `lentInterests` (Gelman et al., *Bayesian Data Analysis*, 3rd ed., section 2.6). The
 * exposure is what was said to any idea since, not hours: so an early idea gains nothing from having
 * stood there alone or overnight, and a late one that half of the people choose goes up at once.
 */
export function shareOf(idea: Pitched, all: readonly Pitched[]): number {
  const exposure = all.reduce(
    (sum, other) => sum + other.interestAt.filter((at) => at >= idea.at).length,
    0,
  );
  const own = idea.interestAt.filter((at) => at >= idea.at).length;
  return (own + lentInterests / all.length) / (exposure + lentInterests);
}

/** The ideas with the greatest share first; of equal ones the later, which fewer people have seen. */
export function inOrder<Idea extends Pitched>(ideas: readonly Idea[]): Idea[] {
  const shares = new Map(ideas.map((idea) => [idea.id, shareOf(idea, ideas)]));
  return [...ideas].sort(
    (one, other) =>
      (shares.get(other.id) ?? 0) - (shares.get(one.id) ?? 0) ||
      (one.at < other.at ? 1 : one.at > other.at ? -1 : one.id < other.id ? -1 : 1),
  );
}
