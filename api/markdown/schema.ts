import { z } from 'zod';

const textLength = 8000;

/** Plain Markdown without HTML. */
export const Text = z.strictObject({ text: z.string().max(textLength) });

/** The same HTML as the page will show. */
export const Preview = z.object({ html: z.string() });
