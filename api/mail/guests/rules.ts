import type { FullEntry } from '../../calendar/sources.ts';
import { sentence } from '../../notices/rules.ts';
import type { What } from '../../notices/schema.ts';
import type { MailWhat } from '../schema.ts';

/** What those outside are written of; everything else leads inside. */
const told: MailWhat[] = [
  ...(['guest-asked', 'guest-known', 'signed-up', 'in-line', 'left', 'seated'] as const),
  ...(['given-seat', 'removed', 'moved', 'edited', 'cancelled', 'wrote'] as const),
  ...(['reminder', 'thanks', 'hack-changed', 'hack-placed'] as const),
];
export const isForGuests = (what: MailWhat): boolean => told.includes(what);

/** An entry as those outside may know it: who speaks is named if they come from outside, too. */
export const outside = (entry: FullEntry, hostName: string): FullEntry => ({
  ...entry,
  link: '',
  host: { slug: '', name: hostName || 'Potluck' },
  speakers: entry.speakers.filter(({ slug }) => slug === ''),
});

type Told = { what: MailWhat; about: { title: string }; detail: Record<string, string> };

/** What happened, in words that name nobody of the inside. */
export function guestWords({ what, about, detail }: Told): string[] {
  const title = `“${about.title}”`;
  const words = detail.words ?? '';
  switch (what) {
    case 'guest-asked':
      return [
        `Somebody, you we hope, asked for a place at ${title} with this address.`,
        'Press the button below and the one on the page behind it, within two hours, and the place is yours. If it was not you, do nothing: nobody has a place, and what was typed is deleted.',
      ];
    case 'guest-known':
      return [`You asked once more for a place at ${title}. You have one: the button leads there.`];
    case 'signed-up':
      return [`You have a seat at ${title}.`, cannotCome];
    case 'in-line':
      return [
        `${title} is full. You are in the waiting list, in the order of asking.`,
        'We write at once when a seat becomes yours.',
      ];
    case 'left':
      return [`You gave your place at ${title} up. Whoever waits first has it now.`];
    case 'reminder':
      return [`${title} is soon, and you have a seat.`, cannotCome];
    case 'thanks':
      return [`Thank you for having been at ${title}.`];
    case 'given-seat':
      return [`You were given a seat at ${title}.`, cannotCome];
    case 'removed':
      return [`You were taken off the list of ${title}: ${words}`];
    case 'wrote':
      return [`The host writes about ${title}: ${words}`];
    case 'hack-placed':
      return [`You are in a hack team at ${title}. The button leads to what it works on.`];
    case 'edited':
      return [`Something changed at ${title}. The page says how it is now.`];
    default:
      return [sentence({ what: what as What, about, detail })];
  }
}

const cannotCome =
  'Show the code behind the button below at the door, or say your name. If you cannot come, give your place up there, and somebody who waits has it.';

const subjects: Partial<Record<MailWhat, (title: string) => string>> = {
  'guest-asked': (title) => `Please confirm: ${title}`,
  'guest-known': (title) => `You have a place: ${title}`,
  'hack-placed': (title) => `You are in a hack team: ${title}`,
};
export const guestSubject = (what: MailWhat, title: string): string | undefined =>
  subjects[what]?.(title);

export const guestButton = (what: MailWhat): string =>
  what === 'guest-asked' ? 'Confirm that you come' : 'Your place';

export const guestWhy = 'You get this because you asked for a place with this address.';
