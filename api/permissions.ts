import { ofBootCamp } from './permissions/boot-camp.ts';
import { ofEvents } from './permissions/events.ts';
import { ofHackathons } from './permissions/hackathons.ts';
import { ofPeople } from './permissions/people.ts';
import { ofPlaybooks } from './permissions/playbooks.ts';
import type { Role, Row } from './permissions/rows.ts';
import type { Refusal } from './refusal.ts';

export { type Role, roles } from './permissions/rows.ts';

/**
 * Who may do what. The one table that every route and every button asks, in one file for each part
 * of the portal.
 *
 * A role is what a person is to the whole portal, or was given besides; `own` is what they are to the
 * thing: the host or a speaker of a talk, one who keeps a playbook right, the person whose sign-up,
 * notice or sign-in it is.
 */
export const permissions = {
  ...ofPeople,
  ...ofEvents,
  ...ofHackathons,
  ...ofPlaybooks,
  ...ofBootCamp,
};

export type Act = keyof typeof permissions;

/** One role, or all that somebody has. */
type Held = Role | readonly Role[];

const rolesIn = (held: Held): readonly Role[] => (typeof held === 'string' ? [held] : held);

/** Whether someone of these roles may do this act, to a thing that is their own or another's. */
export function may(held: Held, act: Act, own: boolean): boolean {
  const { who } = permissions[act];
  return rolesIn(held).some((role) => who[role] === 'any' || (who[role] === 'own' && own));
}

/** Why someone of these roles may not do this act, in words; undefined when they may. */
export function permissionRefusal(held: Held, act: Act, own: boolean): Refusal | undefined {
  if (may(held, act, own)) return undefined;
  const { who, to, whose } = permissions[act];
  if (rolesIn(held).includes('visitor')) return { code: 'unsigned', message: `Sign in to ${to}.` };
  const toAnything = [...(whose && may(held, act, true) ? [whose] : []), ...dutiesIn(who)];
  const isStaff = rolesIn(held).includes('member');
  const whoCan = isStaff
    ? [toAnything.join(', '), 'an admin'].filter(Boolean).join(' or ')
    : guests;
  return { code: 'forbidden', message: `Only ${whoCan} can ${to}.` };
}

const guests = 'members of staff';

/** Those besides owners and admins who may do it to anything. */
const dutiesIn = (who: Row): string[] => [
  ...(who.editor === 'any' ? ['an editor'] : []),
  ...(who.organiser === 'any' ? ['a boot-camp organiser'] : []),
];
