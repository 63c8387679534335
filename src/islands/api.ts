import { hc } from 'hono/client';
import type { Api } from '../../api/app.ts';

/** The service as its contract knows it: every call typed, none of its code brought along. */
export const api = hc<Api>('/').api;
