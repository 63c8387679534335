import { act, everyone, ownOrEditor, staff, staffOwn } from './rows.ts';

/** Playbooks: what readers say of them, reviews and runs. */
export const ofPlaybooks = {
  // Readers who found something wrong; whoever owns the playbook settles it.
  'report.list': act(staff, 'see what readers said'),
  'report.make': act(staff, 'say what is wrong'),
  'report.settle': act(ownOrEditor, 'settle what a reader said', 'its owning team, its verifier'),
  'help.read': act(staff, 'see whether this playbook helped'),
  'help.say': act(staff, 'say whether it helped'),
  'standing.read': act(everyone, 'see how far to trust this playbook'),
  'review.list': act(everyone, 'see what was reviewed'),
  'review.mark': act(
    ownOrEditor,
    'say that this playbook is still right',
    'its owning team, its verifier',
  ),
  'review.undo': act(staffOwn, 'take back a review'),
  'review-queue.read': act(staff, 'see what wants a look'),
  // Who is on a run is for the staff to see; one who is not on it joins before ending it.
  'run.list': act(staff, 'see who runs which playbook'),
  'run.read': act(staff, 'see this run'),
  'run.begin': act(staff, 'run a playbook'),
  'run.tick': act(staff, 'take part in a run'),
  'run.end': act(staffOwn, 'end a run'),
};
