/** How much of a day a visit takes, in words. */
export function lasting(days: 0.5 | 1): string {
  return days === 0.5 ? 'half a day' : 'a day';
}
