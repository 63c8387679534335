import { once } from 'node:events';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** What the server does with the next mail: takes it, refuses it, or goes away in the middle. */
export type Mood =
  | 'takes'
  | { refuses: number; at: 'rcpt' | 'data' }
  /** Has the mail, and yet the answer never comes. */
  | 'drops-after-data'
  | { delays: number };

export type Received = Email & { raw: string };

/** A real mail server on loopback. `mood` may be changed, or be a function of the recipient. */
export async function mailServer(port = 0) {
  const received: Received[] = [];
  const moods: Mood[] = [];
  const state = { mood: (_: string): Mood => 'takes' };
  const reply = (responseCode: number) =>
    Object.assign(new Error('The test says no'), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 50,
    onRcptTo: ({ address }, session, done) => {
      const mood = moods.shift() ?? state.mood(address);
      (session as { mood?: Mood }).mood = mood;
      const isRefused = typeof mood === 'object' && 'refuses' in mood && mood.at === 'rcpt';
      done(isRefused ? reply(mood.refuses) : undefined);
    },
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const mood = (session as { mood?: Mood }).mood ?? 'takes';
      if (typeof mood === 'object' && 'refuses' in mood) return done(reply(mood.refuses));
      if (typeof mood === 'object') await new Promise((on) => setTimeout(on, mood.delays));
      const raw = Buffer.concat(chunks).toString('utf8');
      received.push({ ...(await PostalMime.parse(raw)), raw });
      if (mood !== 'drops-after-data') return done();
      // The connection goes without a word, as when a cable is pulled.
      for (const one of server.connections)
        (one as { _socket?: { destroy(): void } })._socket?.destroy();
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const at = (server.server.address() as { port: number }).port;
  const close = () => new Promise<void>((done) => server.close(() => done()));
  onTestFinished(close);
  return { url: `smtp://127.0.0.1:${at}`, port: at, received, moods, state, close };
}
