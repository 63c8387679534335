const SUMMARY_CHARACTERS = 240;
const TITLE_CHARACTERS = 120;
const YES = new Set(['true', 'yes', 'on', '1']);
const NO = new Set(['false', 'no', 'off', '0', '']);

/**
 * The front matter of a playbook as it was meant. Files come from other tools too, so what is
 * plain though oddly put is read (`tags: a, b`, `draft: "false"`, `title: 404`, an empty value);
 * what is not plain is left for the schema to refuse.
 */
export function meant(raw: Record<string, unknown>): Record<string, unknown> {
  return {
    ...raw,
    title: text(raw.title, TITLE_CHARACTERS),
    summary: text(raw.summary, SUMMARY_CHARACTERS),
    owner: text(raw.owner),
    'second-owner': text(raw['second-owner']),
    service: text(raw.service),
    alerts: list(raw.alerts),
    tags: list(raw.tags),
    audience: text(raw.audience),
    reviewed: day(raw.reviewed),
    'review-every': text(raw['review-every']),
    verifier: text(raw.verifier),
    prerequisites: list(raw.prerequisites),
    related: list(raw.related),
    draft: flag(raw.draft),
  };
}

/** Cuts at the end of a word, with an ellipsis, when longer than `characters`. */
export function shorten(text: string, characters = SUMMARY_CHARACTERS): string {
  if (text.length <= characters) return text;
  const cut = text.slice(0, characters - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), characters / 2)).replace(/[\s,;:.]+$/, '')}…`;
}

function text(value: unknown, characters = Number.POSITIVE_INFINITY): unknown {
  if (value === null) return undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return value;
  const line = value.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : shorten(line, characters);
}

function day(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  return /^(\d{4}-\d{2}-\d{2})[T ]/.exec(value)?.[1] ?? value.trim();
}

function list(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value === 'string') return words(value.split(/[,;]/));
  return Array.isArray(value) ? words(value) : value;
}

function words(values: unknown[]): unknown[] {
  const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
  const plain = values.map((value) => (isPlain(value) ? String(value).trim() : value));
  return plain.filter((value) => value !== null && value !== '');
}

function flag(value: unknown): unknown {
  if (value === null) return undefined;
  const word = String(value).trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : value;
}
