import type { ModelData } from 'highs';

export type Terms = [variable: number, factor: number][];

type Variable = { cost: number; lower?: number; upper?: number; whole?: boolean };

/** A linear model while it is written down: variables with a cost, and rows that bound their sums. */
export class Linear {
  readonly #variables: Required<Variable>[] = [];
  readonly #rows: { least: number; terms: Terms; most: number }[] = [];

  /** How many variables there are. */
  get size(): number {
    return this.#variables.length;
  }

  /** A new variable; the number by which rows and the solution know it. */
  variable({ cost, lower = 0, upper = 1, whole = false }: Variable): number {
    return this.#variables.push({ cost, lower, upper, whole }) - 1;
  }

  atMost(terms: Terms, most: number): void {
    this.#rows.push({ least: Number.NEGATIVE_INFINITY, terms, most });
  }

  atLeast(terms: Terms, least: number): void {
    this.#rows.push({ least, terms, most: Number.POSITIVE_INFINITY });
  }

  exactly(terms: Terms, sum: number): void {
    this.#rows.push({ least: sum, terms, most: sum });
  }

  /** As HiGHS takes it, to be minimised. */
  data(): ModelData {
    const variables = this.#variables;
    const rows = this.#rows;
    const starts = new Int32Array(rows.length + 1);
    rows.forEach(({ terms }, at) => {
      starts[at + 1] = (starts[at] ?? 0) + terms.length;
    });
    const terms = rows.flatMap((row) => row.terms);
    return {
      numCols: variables.length,
      numRows: rows.length,
      colCost: Float64Array.from(variables, ({ cost }) => cost),
      colLower: Float64Array.from(variables, ({ lower }) => lower),
      colUpper: Float64Array.from(variables, ({ upper }) => upper),
      integrality: Int32Array.from(variables, ({ whole }) => (whole ? 1 : 0)),
      rowLower: Float64Array.from(rows, ({ least }) => least),
      rowUpper: Float64Array.from(rows, ({ most }) => most),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: variables.length,
        starts,
        indices: Int32Array.from(terms, ([variable]) => variable),
        values: Float64Array.from(terms, ([, factor]) => factor),
      },
    };
  }
}
