import { logLength } from '../../../api/hackathons/hacking/schema.ts';
import { helpLength } from '../../../api/hackathons/help/schema.ts';
import {
  commentLength,
  ideaTextLength,
  ideaTitleLength,
  tagsMost,
} from '../../../api/hackathons/ideas/schema.ts';
import { outcomeLength } from '../../../api/hackathons/outcomes/schema.ts';
import {
  aboutLength,
  abstractLength,
  challengesMost,
  placeLength,
  reasonLength,
  seatsMost,
  sizeMost,
  teamsLeastMost,
  titleLength,
} from '../../../api/hackathons/schema.ts';
import {
  altLength,
  hackLinkLength,
  picturesMost,
  submissionTextLength,
  submissionTitleLength,
} from '../../../api/hackathons/submissions/schema.ts';
import { askLength, roleLength } from '../../../api/hackathons/teams/schema.ts';
import { wishesMost } from '../../../api/hackathons/wishes/schema.ts';

/** What the forms may know of the schema, for the page's `data-limits`. */
export const limits = {
  title: titleLength,
  abstract: abstractLength,
  place: placeLength,
  reason: reasonLength,
  about: aboutLength,
  challenges: challengesMost,
  seats: seatsMost,
  size: sizeMost,
  teamsLeast: teamsLeastMost,
  ideaTitle: ideaTitleLength,
  ideaText: ideaTextLength,
  comment: commentLength,
  tags: tagsMost,
  ask: askLength,
  role: roleLength,
  outcome: outcomeLength,
  wishes: wishesMost,
  log: logLength,
  help: helpLength,
  hackLink: hackLinkLength,
  submissionTitle: submissionTitleLength,
  submissionText: submissionTextLength,
  alt: altLength,
  pictures: picturesMost,
};
export type Limits = typeof limits;
