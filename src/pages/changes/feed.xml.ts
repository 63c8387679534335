import type { APIRoute } from 'astro';
import { changesOf, feedOf } from '../../content/changes.ts';
import { published } from '../../content/shelf.ts';

/** What is new and changed, for readers of feeds. */
export const GET: APIRoute = () => {
  const given = process.env.POTLUCK_ORIGIN;
  const origin = given && URL.canParse(given) ? new URL(given).origin : undefined;
  return new Response(feedOf(changesOf(published().content), origin));
};
