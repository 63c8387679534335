import nodemailer from 'nodemailer';
import type { From } from './compose.ts';
import type { Post } from './post.ts';
import type { Message } from './schema.ts';

/** How long the server may take for each step, in milliseconds; a lease lasts longer than all. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 };

/** How many connections are open at once, and so mails under way. */
const connectionsMost = 3;

/** Sends by a mail server, on connections that stay open. */
export function smtp(url: string, from: From): Post {
  const transport = nodemailer.createTransport({
    ...{ url, pool: true, maxConnections: connectionsMost, ...patience },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    keeps: false,
    send: async (message) => void (await transport.sendMail({ from, ...envelopeOf(message) })),
    close: () => transport.close(),
  };
}

function envelopeOf({ parts, unsubscribe, date, to, subject, text, html, messageId }: Message) {
  const [only] = parts;
  const named = (content: string, method: string, number: number) => ({
    ...{ content, contentType: `text/calendar; charset=utf-8; method=${method}` },
    filename: number === 0 ? 'invite.ics' : `invite-${number + 1}.ics`,
  });
  return {
    ...{ to, subject, text, html, messageId, date: new Date(date) },
    // Mail programs offer the one that stands beside text and HTML; several come as files.
    ...(only && parts.length === 1
      ? { icalEvent: { ...only, filename: 'invite.ics' } }
      : { attachments: parts.map(({ content, method }, at) => named(content, method, at)) }),
    headers: {
      // Whoever is away need not say so to a portal (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}
