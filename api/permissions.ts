import type { Refusal } from './refusal.ts';

/**
 * Who may do what. The one table that every route and every button asks.
 *
 * A role is what a person is to the whole portal; `own` is what they are to the thing: the host or
 * a speaker of a talk, one who keeps a playbook right, the person whose sign-up, notice or sign-in
 * it is.
 */
export const roles = ['visitor', 'guest', 'member', 'admin'] as const;
export type Role = (typeof roles)[number];

type Reach = 'any' | 'own' | 'none';
type Row = Record<Role, Reach>;

const everyone: Row = { visitor: 'any', guest: 'any', member: 'any', admin: 'any' };
const everyoneOwn: Row = { visitor: 'own', guest: 'own', member: 'own', admin: 'own' };
const staff: Row = { visitor: 'none', guest: 'none', member: 'any', admin: 'any' };
const staffOwn: Row = { visitor: 'none', guest: 'none', member: 'own', admin: 'own' };
const signedInOwn: Row = { visitor: 'none', guest: 'own', member: 'own', admin: 'own' };
const adminOnly: Row = { visitor: 'none', guest: 'none', member: 'none', admin: 'any' };
const ownOrAdmin: Row = { visitor: 'none', guest: 'none', member: 'own', admin: 'any' };

export const permissions = {
  'contract.read': everyone,
  'health.read': everyone,
  'sign-in.begin': everyone,
  // Ending nothing is fine: a second click on "sign out" is no mistake.
  'sign-in.end': everyoneOwn,
  // The provider says so itself, and proves it.
  'sign-in.end-by-provider': everyone,
  'sign-in.list': signedInOwn,
  'sign-in.end-all': signedInOwn,
  'me.read': everyone,
  'person.list': staff,
  'person.read': staff,
  'role.list': adminOnly,
  'role.give': adminOnly,
  // Whole, with what they have in hand.
  'person.remove': adminOnly,
  'skill.say': staffOwn,
  'clash.list': staff,
  'series.read': everyone,
  'series.make': staff,
  'series.edit': ownOrAdmin,
  'export.read': signedInOwn,
  'boot-camp.forget': staffOwn,
  'talk.list': everyone,
  'talk.read': everyone,
  'talk.offer': staff,
  // Where to join from elsewhere.
  'link.read': staff,
  'draft.list': staffOwn,
  'draft.read': ownOrAdmin,
  'talk.edit': ownOrAdmin,
  'talk.announce': ownOrAdmin,
  'talk.duplicate': ownOrAdmin,
  'talk.decline': staffOwn,
  'talk.discard': ownOrAdmin,
  'talk.cancel': ownOrAdmin,
  // What an event leaves: for staff to see, and for who runs it to bring.
  'material.read': staff,
  'material.keep': ownOrAdmin,
  'event.stamp': everyone,
  'afterwards.read': staff,
  'question.ask': staff,
  'question.answer': ownOrAdmin,
  'question.remove': ownOrAdmin,
  'thanks.say': staff,
  'note.write': ownOrAdmin,
  'note.open': ownOrAdmin,
  'event-feedback.give': staff,
  'event-feedback.open': ownOrAdmin,
  'follow-up.list': staff,
  'follow-up.make': staff,
  'follow-up.end': ownOrAdmin,
  'signup.list': staff,
  'signup.take': staffOwn,
  'signup.leave': staffOwn,
  // The door of a session: its screen shows only what everybody may read.
  'door.read': everyone,
  'door.open': ownOrAdmin,
  // Who shows the screen's secret needs no name.
  'door.code': everyone,
  'attendance.list': ownOrAdmin,
  // Of others, or of oneself with the code of the screen.
  'attendance.record': ownOrAdmin,
  // What hosts do for an event, and see of it; what of that concerns the asker alone.
  'event.run': ownOrAdmin,
  'event.own': everyone,
  // Own: who was asked, too.
  'handover.end': ownOrAdmin,
  'handover.accept': staffOwn,
  'notice.read': signedInOwn,
  'mail.read': signedInOwn,
  'mail.choose': signedInOwn,
  // Who has the link in a mail stops that kind of it.
  'mail.stop': everyone,
  'mail.mend': adminOnly,
  'markdown.preview': staff,
  // Readers who found something wrong; whoever owns the playbook settles it.
  'report.list': staff,
  'report.make': staff,
  'report.settle': ownOrAdmin,
  'help.read': staff,
  'help.say': staff,
  // Visitors search too, and nobody's name is kept with the words.
  'search.count': everyone,
  'search.list': staff,
  'standing.read': everyone,
  'review.list': everyone,
  'review.mark': ownOrAdmin,
  'review.undo': staffOwn,
  'review-queue.read': staff,
  // Who is on a run is for the staff to see; one who is not on it joins before ending it.
  'run.list': staff,
  'run.read': staff,
  'run.begin': staff,
  'run.tick': staff,
  'run.end': staffOwn,
  // A draft is its organiser's and the admins' alone, until it is released.
  'cohort.list': staff,
  'cohort.read': staff,
  'cohort.make': staff,
  'cohort.edit': ownOrAdmin,
  'mini-project.edit': ownOrAdmin,
  // A visit is its host's; those to whom a swap was put may take it over.
  'hosting.read': staff,
  'visit.host': staffOwn,
  'swap.take': staffOwn,
  // Whoever has the link of a hire says that they are it.
  'invitation.take': staffOwn,
  // A hire's page is nobody else's, not even the admins'.
  'fortnight.keep': staffOwn,
  'welcome.write': staff,
  // What hires say of their visits is read by the team that they visited, and by nobody above them.
  'feedback.give': staffOwn,
  'rotation-feedback.read': ownOrAdmin,
  'check-in.read': adminOnly,
  'outcome.tell': ownOrAdmin,
  'proposal.make': ownOrAdmin,
  'proposal.take-back': staffOwn,
  'proposal.answer': ownOrAdmin,
  'hosting.away': staffOwn,
  // What is written about a visit is for its hire, its team and its organiser.
  'visit-words.read': ownOrAdmin,
  'visit-words.write': staffOwn,
  // Of everything with a date, each sees what they may see of its kind.
  'calendar.read': everyone,
  'calendar-feed.keep': staffOwn,
  'course.list': staff,
  'course.read': staff,
  'course.offer': staff,
  'course.edit': ownOrAdmin,
  // Of the person whose it is, and of those who taught.
  'certificate.read': ownOrAdmin,
  'holiday.list': everyone,
  'archive.read': everyone,
  'topic-request.read': staff,
  'topic-request.make': staff,
  'topic-request.voice': staff,
  'topic-request.drop': ownOrAdmin,
  'find.read': everyone,
  'event.topics': ownOrAdmin,
} as const satisfies Record<string, Row>;

export type Act = keyof typeof permissions;

/** How each act ends the sentence "Sign in to …". */
const words: Record<Act, string> = {
  'contract.read': 'read the contract',
  'health.read': 'see how the service is',
  'sign-in.begin': 'sign in',
  'sign-in.end': 'sign out',
  'sign-in.end-by-provider': 'end sign-ins',
  'sign-in.list': 'see where you are signed in',
  'sign-in.end-all': 'sign out everywhere',
  'me.read': 'see who you are',
  'person.list': 'see who works here',
  'person.read': 'read about a colleague',
  'person.remove': 'remove a person',
  'export.read': 'fetch what Potluck knows of you',
  'boot-camp.forget': 'remove what you wrote in the boot camp',
  'role.list': 'see who is an admin',
  'role.give': 'make others admins',
  'skill.say': 'say what you know',
  'clash.list': 'see what is in the way of a time',
  'series.read': 'see the series of talks',
  'series.make': 'begin a series',
  'series.edit': 'change this series',
  'talk.list': 'see the talks',
  'talk.read': 'read about this talk',
  'talk.offer': 'offer a talk',
  'link.read': 'see where to join',
  'draft.list': 'see your drafts',
  'draft.read': 'see this draft',
  'talk.edit': 'edit this talk',
  'talk.announce': 'announce this talk',
  'talk.duplicate': 'copy this talk',
  'talk.decline': 'say that you do not speak',
  'talk.discard': 'throw this draft away',
  'talk.cancel': 'cancel this talk',
  'material.read': 'see slides and recordings',
  'material.keep': 'bring or remove materials',
  'event.stamp': 'hear of changes',
  'afterwards.read': 'see notes and questions',
  'question.ask': 'ask something',
  'question.answer': 'answer a question',
  'question.remove': 'take this question away',
  'thanks.say': 'say thanks',
  'note.write': 'write these notes',
  'note.open': 'let others write the notes',
  'event-feedback.give': 'say how it was',
  'event-feedback.open': 'ask how it was',
  'follow-up.list': 'see what should become a playbook',
  'follow-up.make': 'say what should become a playbook',
  'follow-up.end': 'end this follow-up',
  'signup.list': 'see who comes',
  'signup.take': 'take a seat',
  'signup.leave': 'give up a seat',
  'door.read': 'see how it is at the door',
  'door.open': 'open the door',
  'door.code': 'see the code',
  'attendance.list': 'see who is here',
  'attendance.record': 'note who is here',
  'event.run': 'look after this',
  'event.own': 'see what concerns you here',
  'handover.end': 'end this handing over',
  'handover.accept': 'take this over',
  'notice.read': 'see what changed for you',
  'mail.read': 'see what was mailed to you',
  'mail.choose': 'choose which mails you get',
  'mail.stop': 'stop a kind of mail',
  'mail.mend': 'see which mails were refused',
  'markdown.preview': 'preview a text',
  'report.list': 'see what readers said',
  'report.make': 'say what is wrong',
  'report.settle': 'settle what a reader said',
  'help.read': 'see whether this playbook helped',
  'help.say': 'say whether it helped',
  'search.count': 'search',
  'search.list': 'see what people looked for in vain',
  'standing.read': 'see how far to trust this playbook',
  'review.list': 'see what was reviewed',
  'review.mark': 'say that this playbook is still right',
  'review.undo': 'take back a review',
  'review-queue.read': 'see what wants a look',
  'run.list': 'see who runs which playbook',
  'run.read': 'see this run',
  'run.begin': 'run a playbook',
  'run.tick': 'take part in a run',
  'run.end': 'end a run',
  'cohort.list': 'see the cohorts of the boot camp',
  'cohort.read': 'see this cohort',
  'cohort.make': 'make a cohort',
  'cohort.edit': 'change this cohort',
  'invitation.take': 'take up this invitation',
  'fortnight.keep': 'see your boot camp',
  'welcome.write': 'welcome somebody new',
  'feedback.give': 'say how a visit was',
  'check-in.read': 'see what hires say of a programme',
  'rotation-feedback.read': 'see what hires say of this rotation',
  'outcome.tell': 'say what became of this mini-project',
  'proposal.make': 'write down what a hire proposed',
  'proposal.take-back': 'take back a proposal',
  'proposal.answer': 'answer a proposal',
  'mini-project.edit': 'see or say how this mini-project stands',
  'hosting.read': 'see the visits that come to you',
  'visit.host': 'say who receives this visit',
  'swap.take': 'take this visit over',
  'hosting.away': 'say when you are away',
  'visit-words.read': 'read about this visit',
  'visit-words.write': 'write about this visit',
  'calendar.read': 'see what is on',
  'calendar-feed.keep': 'have your calendar elsewhere',
  'course.list': 'see the courses',
  'course.read': 'read about this course',
  'course.offer': 'offer a course',
  'course.edit': 'change this course',
  'certificate.read': 'see this certificate',
  'holiday.list': 'see when offices are closed',
  'archive.read': 'see what was held',
  'topic-request.read': 'see what people would like to hear about',
  'topic-request.make': 'ask for a talk',
  'topic-request.voice': 'say that you would come',
  'topic-request.drop': 'take this request back',
  'find.read': 'search',
  'event.topics': 'say what this is about',
};

/** Whose a thing is, where only they and admins may do an act. */
const owners: Partial<Record<Act, string>> = {
  'event.topics': 'its host, its speakers',
  'series.edit': 'its hosts, its team',
  'topic-request.drop': 'who asked',
  'draft.read': 'its host, its speakers',
  'talk.edit': 'its host, its speakers',
  'talk.announce': 'its host, its speakers',
  'talk.duplicate': 'its host, its speakers',
  'talk.discard': 'its host, its speakers',
  'talk.cancel': 'its host, its speakers',
  'door.open': 'its host, its speakers',
  'attendance.list': 'its host, its speakers',
  'attendance.record': 'its host, its speakers',
  'material.keep': 'its host, its speakers',
  'event.run': 'its host, its speakers',
  'handover.end': 'its host, its speakers',
  'question.answer': 'its host, its speakers',
  'question.remove': 'who asked, the host, the speakers',
  'note.write': 'its host, its speakers',
  'note.open': 'its host, its speakers',
  'event-feedback.open': 'its host, its speakers',
  'follow-up.end': 'who asked for it, who is to do it',
  'report.settle': 'its owning team, its verifier',
  'review.mark': 'its owning team, its verifier',
  'cohort.edit': 'its organiser',
  'rotation-feedback.read': 'its team',
  'outcome.tell': 'its hire, those who helped, the team',
  'proposal.make': 'the hire, the host, the team',
  'proposal.answer': 'its team',
  'visit-words.read': 'its hire, its team, its organiser',
  'mini-project.edit': 'its hire, those who help with it, the organiser',
  'course.edit': 'its host, its instructors',
  'certificate.read': 'whose it is, those who taught',
};

/** Whether someone of this role may do this act, to a thing that is their own or another's. */
export function may(role: Role, act: Act, own: boolean): boolean {
  const reach = permissions[act][role];
  return reach === 'any' || (reach === 'own' && own);
}

/** Why someone of this role may not do this act, in words; undefined when they may. */
export function permissionRefusal(role: Role, act: Act, own: boolean): Refusal | undefined {
  if (may(role, act, own)) return undefined;
  if (role === 'visitor') return { code: 'unsigned', message: `Sign in to ${words[act]}.` };
  if (may(role, act, true)) {
    return {
      code: 'forbidden',
      message: `Only ${owners[act]} or an admin can ${words[act]}.`,
    };
  }
  if (role === 'member') return { code: 'forbidden', message: `Only an admin can ${words[act]}.` };
  return { code: 'forbidden', message: `Only members of staff can ${words[act]}.` };
}
