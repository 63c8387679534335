import type { APIRoute } from 'astro';
import { leadsOf } from '../../alerts/claims.ts';
import { publishedClaims } from '../../alerts/published.ts';

/** Where each alert leads, by its name in lower case. */
export const GET: APIRoute = () =>
  Response.json(
    Object.fromEntries(
      [...leadsOf(publishedClaims())].map(([alert, { address }]) => [alert, address]),
    ),
  );
