const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const agoMostDays = 14;

/** `5 minutes ago`, `yesterday`; after a fortnight undefined, because then the date says more. */
export function ago(at: string, now: Date): string | undefined {
  const seconds = Math.max(0, (now.getTime() - Date.parse(at)) / 1000);
  if (seconds >= (agoMostDays + 1) * 86_400) return undefined;
  const [unit, length] = units.find(([, least]) => seconds >= least) ?? ['minute', 60];
  const count = Math.floor(seconds / length);
  if (count === 0) return 'just now';
  return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(-count, unit);
}
