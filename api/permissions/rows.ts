/** What a person is to the whole portal. */
export const standings = ['visitor', 'guest', 'member', 'admin'] as const;
/** What a member may be besides: by an admin for all of it, or by a host for one event. */
export const duties = ['editor', 'organiser', 'check-in'] as const;
/** A program that brings people and groups; it is nobody of them. */
const programs = ['directory'] as const;
export const roles = [...standings, ...duties, ...programs] as const;
export type Role = (typeof roles)[number];
type Duty = (typeof duties)[number] | (typeof programs)[number];

/** `own`: only to a thing that is theirs. Duties add to what a member may; most add nothing. */
type Reach = 'any' | 'own' | 'none';
export type Row = Record<(typeof standings)[number], Reach> & Partial<Record<Duty, Reach>>;

export const everyone: Row = { visitor: 'any', guest: 'any', member: 'any', admin: 'any' };
export const everyoneOwn: Row = { visitor: 'own', guest: 'own', member: 'own', admin: 'own' };
export const staff: Row = { visitor: 'none', guest: 'none', member: 'any', admin: 'any' };
export const staffOwn: Row = { visitor: 'none', guest: 'none', member: 'own', admin: 'own' };
export const signedInOwn: Row = { visitor: 'none', guest: 'own', member: 'own', admin: 'own' };
export const adminOnly: Row = { visitor: 'none', guest: 'none', member: 'none', admin: 'any' };
export const directoryOnly: Row = { ...adminOnly, admin: 'none', directory: 'any' };
export const ownOrAdmin: Row = { visitor: 'none', guest: 'none', member: 'own', admin: 'any' };
/**
 * An editor looks after what is written here, whoever wrote it: reviews and what readers report of
 * playbooks, series, topics, questions and follow-ups; never after people or their places.
 */
export const ownOrEditor: Row = { ...ownOrAdmin, editor: 'any' };
/** Who looks after the boot camp, whoever began a cohort. */
export const ownOrOrganiser: Row = { ...ownOrAdmin, organiser: 'any' };
export const organiserOnly: Row = { ...adminOnly, organiser: 'any' };
/** Who is at the door of this event, which makes it theirs. */
export const ownOrAtDoor: Row = { ...ownOrAdmin, 'check-in': 'any' };

/**
 * One act: who may do it, how it ends the sentence "Sign in to …", and whose the thing is, where
 * only they and those named in the row may.
 */
export const act = (who: Row, to: string, whose = '') => ({ who, to, whose });
