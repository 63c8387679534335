import { act, organiserOnly, ownOrAdmin, ownOrOrganiser, staff, staffOwn } from './rows.ts';

/** The boot camp. */
export const ofBootCamp = {
  'boot-camp.forget': act(staffOwn, 'remove what you wrote in the boot camp'),
  // A draft is its own organiser's, the other organisers' and the admins', until it is released.
  'cohort.list': act(staff, 'see the cohorts of the boot camp'),
  'cohort.read': act(staff, 'see this cohort'),
  'cohort.make': act(staff, 'make a cohort'),
  'cohort.edit': act(ownOrOrganiser, 'change this cohort', 'its organiser'),
  'mini-project.edit': act(
    ownOrOrganiser,
    'see or say how this mini-project stands',
    'its hire, those who help with it, the organiser',
  ),
  // A visit is its host's; those to whom a swap was put may take it over.
  'hosting.read': act(staff, 'see the visits that come to you'),
  'visit.host': act(staffOwn, 'say who receives this visit'),
  'swap.take': act(staffOwn, 'take this visit over'),
  // Whoever has the link of a hire says that they are it.
  'invitation.take': act(staffOwn, 'take up this invitation'),
  // A hire's page is nobody else's, not even the admins'.
  'fortnight.keep': act(staffOwn, 'see your boot camp'),
  'welcome.write': act(staff, 'welcome somebody new'),
  // What hires say of their visits is read by the team that they visited, and by nobody above them.
  'feedback.give': act(staffOwn, 'say how a visit was'),
  'rotation-feedback.read': act(ownOrAdmin, 'see what hires say of this rotation', 'its team'),
  'check-in.read': act(organiserOnly, 'see what hires say of a programme'),
  'outcome.tell': act(
    ownOrOrganiser,
    'say what became of this mini-project',
    'its hire, those who helped, the team',
  ),
  'proposal.make': act(
    ownOrAdmin,
    'write down what a hire proposed',
    'the hire, the host, the team',
  ),
  'proposal.take-back': act(staffOwn, 'take back a proposal'),
  'proposal.answer': act(ownOrAdmin, 'answer a proposal', 'its team'),
  'hosting.away': act(staffOwn, 'say when you are away'),
  // What is written about a visit is for its hire, its team and its organiser.
  'visit-words.read': act(ownOrAdmin, 'read about this visit', 'its hire, its team, its organiser'),
  'visit-words.write': act(staffOwn, 'write about this visit'),
};
