import type { AuditEntry, AuditWhat } from './schema.ts';

const roleNames: Record<string, string> = {
  admin: 'an admin',
  editor: 'an editor',
  organiser: 'a boot-camp organiser',
};

const listed = (found: unknown): string =>
  Array.isArray(found) && found.length > 0 ? `: ${found.join(', ')}` : '';

/** What was done, in words that follow the name of who did it. */
export function sentenceOf({ what, person, thing, detail }: Omit<AuditEntry, 'sentence'>): string {
  const whom = person?.name ?? 'somebody';
  const it = thing || 'it';
  const role = roleNames[String(detail.role)] ?? String(detail.role);
  const words: Record<AuditWhat, string> = {
    'role-given': `made ${whom} ${role}`,
    'role-taken': `made ${whom} no longer ${role}`,
    'check-in-given': `let ${whom} check people in at ${it}`,
    'check-in-taken': `let ${whom} no longer check people in at ${it}`,
    'person-added': `added ${whom}`,
    'person-changed': `changed what is said of ${whom}${listed(detail.fields)}`,
    'person-left': `noted that ${whom} has left`,
    'person-returned': `noted that ${whom} is back`,
    'person-removed': 'removed somebody whole',
    'group-changed': `changed the group ${it}`,
    'group-removed': `removed the group ${it}`,
    'event-moved': `moved ${it}, run by ${whom}`,
    'event-edited': `edited ${it}, run by ${whom}`,
    'event-cancelled': `cancelled ${it}, run by ${whom}`,
    'event-promoted': `gave ${whom} a seat at ${it}`,
    'event-removed': `took ${whom} off the list of ${it}`,
    'event-wrote': `wrote to those who come to ${it}`,
    'event-asked-over': `asked ${whom} to run ${it}`,
    'event-took-over': `took ${it} over from ${whom}`,
    'cohort-released': `released the plan of ${it}, organised by ${whom}`,
    'handed-on': `gave ${whom} ${it} to look after`,
    'desk-made': `made a link to the front desk of ${it}`,
    'desk-ended': `ended the link to the front desk of ${it}`,
    'token-made': 'made a token for the directory (SCIM)',
    'token-ended': 'ended the token for the directory (SCIM)',
    'signed-out': `signed out ${whom}`,
    'all-signed-out': 'signed everybody out',
  };
  return words[what];
}

/** How a table calls who did it. */
export const actorOf = ({ actor, via }: Pick<AuditEntry, 'actor' | 'via'>): string =>
  actor?.name ?? (via === 'scim' ? 'The directory' : via === 'sign-in' ? 'The sign-in' : 'Nobody');

/** The log for a spreadsheet. */
export function auditTable(entries: readonly AuditEntry[]): string[][] {
  const head = ['at', 'by', 'via', 'what', 'to', 'thing', 'sentence', 'detail'];
  const rows = entries.map((entry) => [
    ...[entry.at, actorOf(entry), entry.via, entry.what, entry.person?.name ?? '', entry.thing],
    ...[entry.sentence, JSON.stringify(entry.detail)],
  ]);
  return [head, ...rows];
}
