import {
  act,
  adminOnly,
  directoryOnly,
  everyone,
  everyoneOwn,
  signedInOwn,
  staff,
  staffOwn,
} from './rows.ts';

/** People, how they sign in, what is told to them, and what everybody reads. */
export const ofPeople = {
  'contract.read': act(everyone, 'read the contract'),
  'health.read': act(everyone, 'see how the service is'),
  'sign-in.begin': act(everyone, 'sign in'),
  // Ending nothing is fine: a second click on "sign out" is no mistake.
  'sign-in.end': act(everyoneOwn, 'sign out'),
  // The provider says so itself, and proves it.
  'sign-in.end-by-provider': act(everyone, 'end sign-ins'),
  'sign-in.list': act(signedInOwn, 'see where you are signed in'),
  'sign-in.end-all': act(signedInOwn, 'sign out everywhere'),
  'sign-in.end-of-others': act(adminOnly, 'sign others out'),
  'me.read': act(everyone, 'see who you are'),
  'person.list': act(staff, 'see who works here'),
  'person.read': act(staff, 'read about a colleague'),
  'role.list': act(adminOnly, 'see who is an admin'),
  'person.import': act(adminOnly, 'import people'),
  'directory-token.keep': act(adminOnly, 'connect a directory'),
  'scim.read': act(directoryOnly, 'read people and groups as the directory does'),
  'scim.write': act(directoryOnly, 'bring people and groups as the directory does'),
  'person.leave': act(adminOnly, 'say who has left'),
  'audit.read': act(adminOnly, 'read the log'),
  'role.give': act(adminOnly, 'make others admins'),
  // Whole, with what they have in hand.
  'person.remove': act(adminOnly, 'remove a person'),
  'skill.say': act(staffOwn, 'say what you know'),
  'export.read': act(signedInOwn, 'fetch what Potluck knows of you'),
  'notice.read': act(signedInOwn, 'see what changed for you'),
  'mail.read': act(signedInOwn, 'see what was mailed to you'),
  'mail.choose': act(signedInOwn, 'choose which mails you get'),
  // Who has the link in a mail stops that kind of it.
  'mail.stop': act(everyone, 'stop a kind of mail'),
  'mail.mend': act(adminOnly, 'see which mails were refused'),
  'markdown.preview': act(staff, 'preview a text'),
  // Visitors search too, and nobody's name is kept with the words.
  'search.count': act(everyone, 'search'),
  'search.list': act(staff, 'see what people looked for in vain'),
  // Of everything with a date, each sees what they may see of its kind.
  'calendar.read': act(everyone, 'see what is on'),
  'calendar-feed.keep': act(staffOwn, 'have your calendar elsewhere'),
  'holiday.list': act(everyone, 'see when offices are closed'),
  'find.read': act(everyone, 'search'),
};
