import type { Listed } from './filter.ts';

/** What `/playbooks/list.json` holds: every playbook, and the names of teams by slug. */
export type PlaybookList = { teams: Record<string, string>; playbooks: Listed[] };
