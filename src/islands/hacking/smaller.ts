const MOST_PIXELS = 1_600;
const GOOD_BYTES = 1_000_000;

/** What is sent of a picture: its bytes, and how such a file is called. */
export type ToSend = { body: Blob; name: string };

const endings: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

/**
 * A picture as it is worth sending: no larger than a page shows it, and without what a phone writes
 * into a photograph, such as where it was taken. What the browser cannot read goes as it is: the
 * service says what is wrong with it.
 */
export async function smaller(file: File): Promise<ToSend> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, MOST_PIXELS / Math.max(picture.width, picture.height));
    if (scale === 1 && file.type !== 'image/jpeg' && file.size <= GOOD_BYTES) {
      return { body: file, name: file.name };
    }
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(picture.width * scale)),
      Math.max(1, Math.round(picture.height * scale)),
    );
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp';
    const body = await canvas.convertToBlob({ type, quality: 0.86 });
    return { body, name: `picture.${endings[body.type] ?? 'png'}` };
  } catch {
    return { body: file, name: file.name };
  }
}
