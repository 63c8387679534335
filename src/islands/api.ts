import { hc } from 'hono/client';
import type { Api } from '../../api/app.ts';

/**
 * The service as its contract knows it: every call typed, none of its code brought along. It puts
 * parameters into the address as they are: the id of a playbook goes in as `encodeURIComponent(id)`.
 */
export const api = hc<Api>('/').api;
