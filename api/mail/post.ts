import type { Message } from './schema.ts';

/** The way out of the house. Rejects with what the server said. */
export type Post = {
  send(message: Message): Promise<void>;
  close(): void;
  /** Whether mails stay here whole, to be read in the portal. */
  keeps: boolean;
};

/** Nothing leaves: each mail is there to be read in the portal. */
export const caught: Post = { send: () => Promise.resolve(), close: () => undefined, keeps: true };
