import type { Refusal } from '../refusal.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Unused for so long, a sign-in ends. */
export const idleLimitMs = 14 * dayMs;
/** However much it is used, a sign-in ends so long after it began. */
export const absoluteLimitMs = 60 * dayMs;
/** How exactly the last use is known: reading hardly ever has to write. */
export const touchEveryMs = 10 * minuteMs;

/** When a sign-in ends that began then and is used now. */
export function signInEnds(beganAt: Date, now: Date): Date {
  return new Date(Math.min(beganAt.getTime() + absoluteLimitMs, now.getTime() + idleLimitMs));
}

/** Whether the last use is long enough ago to be noted anew. */
export function isStale(usedAt: Date, now: Date): boolean {
  return now.getTime() - usedAt.getTime() >= touchEveryMs;
}

export const demoOffRefusal: Refusal = {
  code: 'missing',
  message: 'Nobody signs in this way here: the demo is switched off.',
};

export const absenceRefusal: Refusal = {
  code: 'invalid',
  message: 'Nobody of that name is here.',
  fields: [{ field: 'person', message: 'Choose one of the demo’s people.' }],
};

const browsers: [RegExp, string][] = [
  [/\bEdg\w*\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrom(e|ium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
// Phones first: Android also says Linux, and an iPhone also says Mac OS X.
const systems: [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** A browser in words that its owner recognises in a list: "Firefox on Linux". */
export function deviceOf(userAgent: string): string {
  const browser = firstMatch(browsers, userAgent) ?? 'A browser';
  const system = firstMatch(systems, userAgent);
  return system ? `${browser} on ${system}` : browser;
}

function firstMatch(table: [RegExp, string][], text: string): string | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}

/**
 * An address on this site without its origin, home for any other. It is parsed as a browser does,
 * because a path such as `//elsewhere` or `/\\elsewhere` would lead away.
 */
export function ownAddress(from: string | undefined, origin: string): string {
  if (!from?.startsWith('/') || !URL.canParse(from, origin)) return '/';
  const to = new URL(from, origin);
  if (to.origin !== origin || /^\/(sign-in|api)(\/|$)/.test(to.pathname)) return '/';
  return to.pathname + to.search + to.hash;
}
