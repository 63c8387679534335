import type { Portal } from '../portal.ts';
import { bringSlides } from './after/store.ts';
import { bringPictures } from './hackathons/pictures.ts';
import { loadDemo } from './store.ts';

/** Fills an empty database with the demo organisation, and its folder with what people uploaded. */
export async function fillWithDemo(portal: Pick<Portal, 'db' | 'files' | 'now'>): Promise<void> {
  if (!(await loadDemo(portal))) return;
  await bringSlides(portal);
  await bringPictures(portal);
}
