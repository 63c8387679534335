import { openFiles } from '../api/materials/files.ts';

/** For a service to which nobody uploads anything. */
export const noFiles = openFiles('/nowhere', { fileBytes: 0, eventBytes: 0 });
