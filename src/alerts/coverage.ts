import type { Place } from '../content/fault.ts';
import type { AlertRule, Unread } from './rule-file.ts';
import { leadOf } from './runbook.ts';

/** A playbook that says of an alert that it answers it, at the line where it says so. */
export type Claim = Place & {
  path: string;
  alert: string;
  title: string;
  /** The address of the playbook, to the heading that names the alert if there is one. */
  address: string;
  owner: string | null;
};

export type Published = {
  claims: Claim[];
  /** The addresses of all pages, with a slash at both ends. */
  addresses: Set<string>;
  /** Where people reach the portal; links elsewhere are not ours to judge. */
  origin: string;
};

/**
 * How an alert fares: a playbook *claims* it, its link leads to a page here (*linked*), or leads
 * away from here (*elsewhere*), or *nobody* answers it.
 */
export type Fare = 'claimed' | 'linked' | 'elsewhere' | 'nobody';

/** One alert, however many rules raise it. */
export type Alert = {
  name: string;
  fare: Fare;
  rules: AlertRule[];
  claims: Claim[];
};

export type Coverage = {
  alerts: Alert[];
  /** Rules whose `runbook_url` points into the portal, at nothing. */
  dead: AlertRule[];
  /** Rules whose `runbook_url` points elsewhere. */
  elsewhere: AlertRule[];
  /** Playbooks for an alert that no rule raises. */
  gone: Claim[];
  unread: Unread[];
};

/** The same alert, as people spell it: case does not count. */
export const keyOf = (alert: string): string => alert.trim().toLowerCase();

/** Holds the alerts that rules raise against the playbooks that answer them. */
export function coverageOf(rules: AlertRule[], unread: Unread[], published: Published): Coverage {
  const claims = grouped(published.claims, ({ alert }) => keyOf(alert));
  const raised = grouped(rules, ({ name }) => keyOf(name));
  const leads = new Map(rules.map((rule) => [rule, leadOf(rule.runbook?.url, claims, published)]));
  const leading = (lead: string) => rules.filter((rule) => leads.get(rule) === lead);
  const alerts = [...raised].map(([key, same]) => {
    const claimed = claims.get(key) ?? [];
    const said = new Set(same.map((rule) => leads.get(rule)));
    const linked = said.has('here') ? 'linked' : said.has('elsewhere') ? 'elsewhere' : 'nobody';
    const fare: Fare = claimed.length > 0 ? 'claimed' : linked;
    return { name: same[0]?.name ?? key, fare, rules: same, claims: claimed };
  });
  return {
    alerts: alerts.sort((one, other) => (keyOf(one.name) < keyOf(other.name) ? -1 : 1)),
    dead: leading('nowhere'),
    elsewhere: leading('elsewhere'),
    gone: published.claims.filter(({ alert }) => !raised.has(keyOf(alert))),
    unread,
  };
}

/** The alerts that nobody answers. */
export function unanswered({ alerts }: Coverage): Alert[] {
  return alerts.filter(({ fare }) => fare === 'nobody');
}

/** Whether there is nothing to mend. Links elsewhere are nobody's fault. */
export function isWhole(coverage: Coverage): boolean {
  const { dead, gone, unread } = coverage;
  return unanswered(coverage).length + dead.length + gone.length + unread.length === 0;
}

export function grouped<Item>(items: Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
