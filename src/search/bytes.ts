/** Numbers as LEB128 varints: seven bits to a byte, the eighth says that more follow. */
export function writeNumbers(numbers: ArrayLike<number>): number[] {
  const bytes: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    let rest = numbers[i] ?? 0;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  }
  return bytes;
}

/** Reads what `pack.ts` wrote, from front to back. Throws where the file ends too early. */
export class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('the index ends too early');
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  numbers(length: number): Uint32Array {
    const numbers = new Uint32Array(length);
    for (let i = 0; i < length; i++) numbers[i] = this.number();
    return numbers;
  }

  text(): string {
    const length = this.number();
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return new TextDecoder().decode(bytes);
  }
}
