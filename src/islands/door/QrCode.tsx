import { qrOf } from './qr.ts';

type Props = {
  text: string;
  /** What it leads to, for who cannot see it. */
  label: string;
};

/** A QR code, dark on light in either scheme, since many readers know no other. */
export function QrCode({ text, label }: Props) {
  const { side, path } = qrOf(text);
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}
