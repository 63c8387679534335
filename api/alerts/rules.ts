import type { AlertLead } from './schema.ts';

/**
 * Finds where `alerts/<name>`, with or without a slash at its end and in any case, leads to;
 * nothing for every other path and for an alert that no playbook answers.
 */
export function alertFinder(alerts: readonly AlertLead[]): (path: string) => string | undefined {
  const leads = new Map(alerts.map(({ name, to }) => [name.toLowerCase(), to]));
  return (path) => {
    const [, name] = /^alerts\/([^/]+)\/?$/.exec(path) ?? [];
    return name && leads.get(name.toLowerCase());
  };
}
