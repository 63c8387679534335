const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Sixteen characters by chance, for something made here: sent twice, it is made once. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join('');
}
