/**
 * A text as it may stand in a header: in one line, without control characters, so that no name and
 * no title can begin another header.
 */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

export type Address = { name: string; address: string };

/** `Potluck <potluck@example.org>` or the address alone. Undefined: neither. */
export function addressIn(text: string): Address | undefined {
  const [, name = '', inner] = text.match(/^([^<>]*)<([^<>]+)>$/) ?? [];
  const address = (inner ?? text).trim();
  if (!isAddress(address)) return undefined;
  return { name: oneLine(name.replaceAll('"', '')) || 'Potluck', address };
}

/** Whether mail can be sent there: one address and nothing that would be read as more. */
export const isAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[\p{L}\p{N}.-]+$/u.test(text);
