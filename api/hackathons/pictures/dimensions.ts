/** In pixels. */
export type Dimensions = { width: number; height: number };

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/**
 * How large a picture is, from the head of a PNG, JPEG or WebP file; undefined where it does not say.
 * PNG, third edition, 11.2.1; ITU-T T.81, B.2.2; RFC 9649, 2.5 to 2.7.
 */
export function dimensionsIn(head: Uint8Array): Dimensions | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    if (latin(head.subarray(12, 16)) === 'IHDR') {
      return { width: view.getUint32(16), height: view.getUint32(20) };
    }
    if (latin(head.subarray(0, 2)) === '\xff\xd8') return inJpeg(view);
    return inWebp(view, latin(head.subarray(12, 16)));
  } catch {
    // It ends before it says so.
    return undefined;
  }
}

/** Frames of every process of coding say their size alike; three numbers among them mean others. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function inJpeg(view: DataView): Dimensions | undefined {
  let turned = false;
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xe1) turned = isTurned(view, at + 4);
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return turned ? { width: height, height: width } : { width, height };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Whether a browser lays the picture on its side: the orientation of Exif 2.32, 4.6.4, is 5 to 8. */
function isTurned(view: DataView, at: number): boolean {
  if (view.getUint32(at) !== 0x45786966) return false;
  const tiff = at + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  const entries = view.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + entries * 12; entry += 12) {
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little) >= 5;
  }
  return false;
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;

function inWebp(view: DataView, chunk: string): Dimensions | undefined {
  switch (chunk) {
    case 'VP8X':
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    default:
      return undefined;
  }
}
