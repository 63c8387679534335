/** A process of its own that holds the write lock of a database for a while: `hold-lock.ts url ms`. */
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@libsql/client';

const [url = '', ms = '0'] = process.argv.slice(2);
const client = createClient({ url });
const transaction = await client.transaction('write');
console.log('held');
await pause(Number(ms));
await transaction.commit();
client.close();
