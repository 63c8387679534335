import type { FullEntry } from '../../calendar/sources.ts';
import { confirmMs, placeUntil } from '../../guests/rules.ts';
import type { Portal } from '../../portal.ts';
import { hashOf, newToken } from '../../sign-ins/token.ts';
import { instant } from '../../time.ts';
import type { Foot } from '../letters/html.ts';
import { type Letter, whyOf } from '../letters/rules.ts';
import { pathOf } from '../paths/rules.ts';
import { kindOf } from '../rules.ts';
import type { DueMail } from '../store.ts';
import { guestButton, guestSubject, guestWhy, guestWords, outside } from './rules.ts';
import { hostNameOf, type Key } from './store.ts';

/** What a mail is to who reads it: one of the staff, or a guest from outside. */
export type Side = {
  /** An entry as they may know it. */
  seen: (entry: FullEntry) => FullEntry;
  letter: (letter: Omit<Letter, 'why'>) => Letter;
  href: string;
  /** Where they choose what they get; undefined: there is nothing to choose. */
  foot: Foot | undefined;
  unsubscribe: string | null;
  /** The secret by which its link opens, as the database is to know it. */
  key: Key | undefined;
  /** Where their calendar leads; undefined: to the pages of the inside. */
  page: string | undefined;
};

type Grounds = Pick<Portal, 'db' | 'now' | 'origin'>;

/** For a member of staff; the token is that of the link that stops mails of this kind. */
export function insideOf({ origin }: Grounds, mail: DueMail, token: string): Side {
  const why = whyOf(kindOf(mail.what));
  return {
    seen: (entry) => entry,
    letter: (letter) => ({ ...letter, why }),
    href: `${origin}${pathOf(mail)}`,
    foot: {
      preferences: `${origin}/account/mail/`,
      unsubscribe: `${origin}/account/mail/stop/?${token}`,
    },
    unsubscribe: `${origin}/api/mail-stops/${token}`,
    key: undefined,
    page: undefined,
  };
}

/** For a guest: nobody of the inside is named, and the one link is to what is theirs. */
export async function outsideOf({ db, now, origin }: Grounds, mail: DueMail): Promise<Side> {
  const hostName = await hostNameOf(db, mail.about.slug);
  const secret = newToken();
  const what = mail.what === 'guest-asked' ? 'confirm' : 'place';
  const soon = instant(new Date(now().getTime() + confirmMs));
  const page = `${origin}/open/${mail.about.slug}/`;
  return {
    seen: (entry) => outside(entry, hostName),
    letter: (letter) => ({
      ...letter,
      subject: guestSubject(mail.what, mail.about.title) ?? letter.subject,
      words: guestWords(mail),
      button: { words: guestButton(mail.what), href: letter.button.href },
      why: guestWhy,
    }),
    href: `${page}${what}/${secret}`,
    foot: undefined,
    unsubscribe: null,
    key: {
      ...{ hash: hashOf(secret), what },
      expiresAt: what === 'confirm' ? soon : placeUntil(mail.endsAt ?? soon),
    },
    page,
  };
}
