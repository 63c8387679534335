import type { Fault, Weight } from '../content/fault.ts';

/** Two lines for each fault: where and what, then the mend. */
export function report(faults: Fault[], folder = 'content'): string {
  const lines = faults.map(({ path, line, column, what, mend }) => {
    return `${folder}/${path}:${line}:${column}  ${what}\n    ${mend}`;
  });
  return lines.join('\n');
}

export function countsOf(faults: Fault[]): Record<Weight, number> {
  const count = (weight: Weight) => faults.filter((fault) => fault.weight === weight).length;
  return { wrong: count('wrong'), missing: count('missing'), doubtful: count('doubtful') };
}

/** One line: how much of each weight there is. */
export function summary(faults: Fault[]): string {
  if (faults.length === 0) return 'The content is in order.';
  const { wrong, missing, doubtful } = countsOf(faults);
  return `${wrong} wrong, ${missing} with something missing, ${doubtful} doubtful.`;
}

export function wrongOnes(faults: Fault[]): Fault[] {
  return faults.filter(({ weight }) => weight === 'wrong');
}
