import { CannotStart } from '../cannot-start.ts';
import { readConfig } from '../config.ts';
import { openForReading } from '../reading.ts';
import { staffSlugs } from './store.ts';

/**
 * The slugs of all who work here, for a tool beside the service; or, in words that end a sentence,
 * why they are not known. Creates and changes nothing.
 */
export async function knownStaff(
  environment: Record<string, string | undefined>,
): Promise<Set<string> | string> {
  try {
    const { database } = readConfig(environment);
    const reading = await openForReading(database);
    if (!reading) return 'there is no database here yet';
    try {
      return await staffSlugs(reading);
    } finally {
      reading.close();
    }
  } catch (error) {
    if (error instanceof CannotStart) return error.message;
    return `the database cannot be read: ${error instanceof Error ? error.message : error}`;
  }
}
