import { z } from 'zod';
import { type Network, networkIn } from './rules.ts';

const listed = (list: string): string[] => list.split(',').filter((one) => one.trim() !== '');

/** What can be set of proxies; the description is the manual (README.md). */
export const proxyFields = {
  POTLUCK_TRUSTED_PROXIES: z
    .string()
    .refine(
      (list) => listed(list).every((one) => networkIn(one)),
      'is not a list such as 127.0.0.1, 10.0.0.0/8, fd00::/8',
    )
    .default('')
    .describe(
      'The proxies whose `X-Forwarded-For` says who asks: addresses or networks (CIDR), with commas between. Left out: the header is not believed, and visitors behind a proxy share one rate.',
    ),
};

export const networksIn = (list: string): Network[] =>
  listed(list).flatMap((one) => networkIn(one) ?? []);
