/** Addresses that begin alike: `10.0.0.0/8`, `fd00::/8`, or one alone. */
export type Network = { bits: 32 | 128; from: bigint; prefix: number };
type Address = Pick<Network, 'bits' | 'from'>;

/** An address of either family as a number; IPv4 within IPv6 is IPv4. Undefined: it is none. */
function addressIn(text: string): Address | undefined {
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/i.exec(text);
  if (v4) {
    const parts = v4.slice(1).map(Number);
    if (parts.some((part) => part > 255)) return undefined;
    return { bits: 32, from: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) };
  }
  const [head = '', tail, more] = text.split('::');
  if (more !== undefined || !/^[0-9a-f:]+$/i.test(text)) return undefined;
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const [left, right] = [groups(head), groups(tail ?? '')];
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...left, ...Array.from({ length: missing }, () => '0'), ...right];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return { bits: 128, from: BigInt(`0x${all.map((group) => group.padStart(4, '0')).join('')}`) };
}

/** A network as it is written in a setting; undefined: it is none. */
export function networkIn(text: string): Network | undefined {
  const [written = '', length, more] = text.trim().split('/');
  const address = addressIn(written);
  if (!address || more !== undefined) return undefined;
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return undefined;
  const prefix = length === undefined ? address.bits : Number(length);
  return prefix > address.bits ? undefined : { ...address, prefix };
}

const isWithin = (address: Address, { bits, from, prefix }: Network): boolean =>
  address.bits === bits && address.from >> BigInt(bits - prefix) === from >> BigInt(bits - prefix);

/** An entry of `X-Forwarded-For`, which may have a port. */
const entryIn = (entry: string): string =>
  /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? entry.replace(/^([\d.]+):\d+$/, '$1');

/**
 * From where a request comes: the address of the connection, and where that is a trusted proxy's,
 * the right-most in `X-Forwarded-For` that is none. What stands further left anybody can have
 * written; from the first word that is no address on, nothing is believed.
 */
export function clientOf(
  connection: string,
  forwarded: string | undefined,
  trusted: readonly Network[],
): string {
  const isTrusted = (text: string) => {
    const address = addressIn(text);
    return address !== undefined && trusted.some((network) => isWithin(address, network));
  };
  const hops = (forwarded ?? '').split(',').map((entry) => entryIn(entry.trim()));
  let client = connection;
  while (isTrusted(client)) {
    const next = hops.pop();
    if (next === undefined || !addressIn(next)) break;
    client = next;
  }
  return client;
}

/** By what somebody is counted: of IPv6 the half that a provider gives one household. */
export function countedAs(client: string): string {
  const address = addressIn(client);
  if (!address) return client;
  return `${address.bits}:${(address.bits === 32 ? address.from : address.from >> 64n).toString(16)}`;
}
