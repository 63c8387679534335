import { act, everyone, ownOrAdmin, ownOrAtDoor, ownOrEditor, staff, staffOwn } from './rows.ts';

/** Whatever people sign up for, and what it leaves. */
export const ofEvents = {
  'clash.list': act(staff, 'see what is in the way of a time'),
  'series.read': act(everyone, 'see the series of talks'),
  'series.make': act(staff, 'begin a series'),
  'series.edit': act(ownOrEditor, 'change this series', 'its hosts, its team'),
  'talk.list': act(everyone, 'see the talks'),
  'talk.read': act(everyone, 'read about this talk'),
  'talk.offer': act(staff, 'offer a talk'),
  // Where to join from elsewhere.
  'link.read': act(staff, 'see where to join'),
  'draft.list': act(staffOwn, 'see your drafts'),
  'draft.read': act(ownOrAdmin, 'see this draft', 'its host, its speakers'),
  'talk.edit': act(ownOrAdmin, 'edit this talk', 'its host, its speakers'),
  'talk.announce': act(ownOrAdmin, 'announce this talk', 'its host, its speakers'),
  'talk.duplicate': act(ownOrAdmin, 'copy this talk', 'its host, its speakers'),
  'talk.decline': act(staffOwn, 'say that you do not speak'),
  'talk.discard': act(ownOrAdmin, 'throw this draft away', 'its host, its speakers'),
  'talk.cancel': act(ownOrAdmin, 'cancel this talk', 'its host, its speakers'),
  // What an event leaves: for staff to see, and for who runs it to bring; in a reading group also for
  // its members, who take back what they brought themselves.
  'material.read': act(staff, 'see slides and recordings'),
  'material.keep': act(ownOrAdmin, 'bring or remove materials', 'its host, its speakers'),
  'event.stamp': act(everyone, 'hear of changes'),
  'afterwards.read': act(staff, 'see notes and questions'),
  'question.ask': act(staff, 'ask something'),
  'question.answer': act(ownOrAdmin, 'answer a question', 'its host, its speakers'),
  'question.remove': act(
    ownOrEditor,
    'take this question away',
    'who asked, the host, the speakers',
  ),
  'thanks.say': act(staff, 'say thanks'),
  'note.write': act(ownOrAdmin, 'write these notes', 'its host, its speakers'),
  'note.open': act(ownOrAdmin, 'let others write the notes', 'its host, its speakers'),
  'event-feedback.give': act(staff, 'say how it was'),
  'event-feedback.open': act(ownOrAdmin, 'ask how it was', 'its host, its speakers'),
  'follow-up.list': act(staff, 'see what should become a playbook'),
  'follow-up.make': act(staff, 'say what should become a playbook'),
  'follow-up.end': act(ownOrEditor, 'end this follow-up', 'who asked for it, who is to do it'),
  'signup.list': act(staff, 'see who comes'),
  'signup.take': act(staffOwn, 'take a seat'),
  'signup.leave': act(staffOwn, 'give up a seat'),
  // The door of a session: its screen shows only what everybody may read.
  'door.read': act(everyone, 'see how it is at the door'),
  'door.open': act(ownOrAtDoor, 'open the door', 'its host, its speakers'),
  // Who shows the screen's secret needs no name.
  'door.code': act(everyone, 'see the code'),
  'attendance.list': act(ownOrAtDoor, 'see who is here', 'its host, its speakers'),
  // Of others, or of oneself with the code of the screen.
  'attendance.record': act(ownOrAtDoor, 'note who is here', 'its host, its speakers'),
  // What hosts do for an event, and see of it; what of that concerns the asker alone.
  'event.run': act(ownOrAdmin, 'look after this', 'its host, its speakers'),
  'event.own': act(everyone, 'see what concerns you here'),
  // What those outside see, and what who holds the link in a mail does.
  'open.read': act(everyone, 'read what is open'),
  'guest.ask': act(everyone, 'ask for a place'),
  'guest.confirm': act(everyone, 'confirm that you come'),
  'guest.place': act(everyone, 'see your place'),
  // Who has the link of a front desk, as long as it is good.
  'desk.use': act(everyone, 'keep a front desk'),
  'guest-list.read': act(staff, 'see how many guests come'),
  'guest-list.keep': act(ownOrAdmin, 'open this to guests', 'its host, its speakers'),
  // Own: who was asked, too.
  'handover.end': act(ownOrAdmin, 'end this handing over', 'its host, its speakers'),
  'handover.accept': act(staffOwn, 'take this over'),
  'course.list': act(staff, 'see the courses'),
  'course.read': act(staff, 'read about this course'),
  'course.offer': act(staff, 'offer a course'),
  'course.edit': act(ownOrAdmin, 'change this course', 'its host, its instructors'),
  // Of the person whose it is, and of those who taught.
  'certificate.read': act(ownOrAdmin, 'see this certificate', 'whose it is, those who taught'),
  'reading-group.list': act(staff, 'see the reading groups'),
  'reading-group.read': act(staff, 'read about this group'),
  'reading-group.begin': act(staff, 'begin a reading group'),
  'reading-group.edit': act(ownOrAdmin, 'change this reading group', 'its host'),
  'reading.change': act(ownOrAdmin, 'change this text', 'its host, who proposed it'),
  // Presenting, pausing, saying what to read.
  'reading-group.take-part': act(staffOwn, 'take part in this group', 'its members'),
  // What is prepared for a meeting, and who was there.
  'meeting.run': act(ownOrAdmin, 'run this meeting', 'its host, who presents'),
  'archive.read': act(everyone, 'see what was held'),
  'topic-request.read': act(staff, 'see what people would like to hear about'),
  'topic-request.make': act(staff, 'ask for a talk'),
  'topic-request.voice': act(staff, 'say that you would come'),
  'topic-request.drop': act(ownOrEditor, 'take this request back', 'who asked'),
  'event.topics': act(ownOrEditor, 'say what this is about', 'its host, its speakers'),
};
