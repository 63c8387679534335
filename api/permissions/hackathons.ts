import { act, ownOrAdmin, staff } from './rows.ts';

/** Hackathons, their ideas and their hack teams. */
export const ofHackathons = {
  'hackathon.list': act(staff, 'see the hackathons'),
  'hackathon.read': act(staff, 'read about this hackathon'),
  'hackathon.offer': act(staff, 'offer a hackathon'),
  'hackathon.edit': act(ownOrAdmin, 'change this hackathon', 'its host'),
  'idea.pitch': act(staff, 'pitch an idea'),
  'idea.edit': act(ownOrAdmin, 'change this idea', 'who pitched it, its hack team, the host'),
  'idea.say': act(staff, 'say what you think of an idea'),
  'idea.unsay': act(ownOrAdmin, 'take these words back', 'who said them, the host'),
  // One's own place in a team; whose it is else, its members say.
  'hack-team.join': act(staff, 'be in a hack team'),
  // Members do not throw each other out.
  'hack-team.leave': act(
    ownOrAdmin,
    'take somebody out of a hack team',
    'whoever is in it, the host',
  ),
  'hack-vote.cast': act(staff, 'vote on what was shown'),
  'hack-jury.score': act(staff, 'score what was shown'),
  'hack-help.come': act(staff, 'come to help a hack team'),
  'hack-team.edit': act(ownOrAdmin, 'look after this hack team', 'its members, the host'),
};
