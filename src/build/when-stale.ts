import { join } from 'node:path';
import { isStale } from './stale.ts';

/** Run before `npm start`: builds the site unless it stands and its sources are as they were. */
const root = process.cwd();
if (isStale(root, join(root, 'dist'))) await import('./main.ts');
