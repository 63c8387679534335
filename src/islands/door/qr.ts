import encodeQR from 'qr';

/** A QR code to draw: modules to a side, the quiet zone included, and the dark ones as one path. */
export type Qr = { side: number; path: string };

/** The QR code of an address, with the quiet zone of four modules that readers need. */
export function qrOf(text: string): Qr {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const runs = rows.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { side: rows.length, path: runs.join('') };
}

/** Where dark modules begin in a row, and how many follow. */
function runsOf(row: boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
