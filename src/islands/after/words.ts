import type { Material, MaterialKind } from '../../../api/materials/schema.ts';

/** How each kind of material is called. */
export const whatWords: Record<MaterialKind, string> = {
  slides: 'Slides',
  recording: 'Recording',
  other: 'Also',
};

/** `4 kB`, `1.3 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  const mega = bytes / 1_000_000;
  return `${mega < 10 ? Math.round(mega * 10) / 10 : Math.round(mega)} MB`;
}

/** Where it stands: the host of a link, or the kind and size of a file. */
export function whereWords({ link, file }: Pick<Material, 'link' | 'file'>): string {
  if (link !== null) return `at ${new URL(link).host}`;
  if (!file) return '';
  return `${file.name.split('.').at(-1)?.toUpperCase()}, ${sizeWords(file.bytes)}`;
}

/** Where it opens. */
export const materialAddress = ({ id, link }: Pick<Material, 'id' | 'link'>): string =>
  link ?? `/api/materials/${id}/file`;

/** Whether it is a file of ours that a browser plays. */
export const isFilm = ({ file }: Pick<Material, 'file'>): boolean =>
  file?.type.startsWith('video/') ?? false;

/** The name of a file without its ending, as people would write it: `a_deck-v2.pdf` → `a deck v2`. */
export function titleOf(name: string): string {
  const stem = name.replace(/\.[^.]*$/, '').replaceAll(/[_-]+/g, ' ');
  return stem.trim().slice(0, 120);
}

/** Of which kind a file is likely to be. */
export function kindOf(name: string): MaterialKind {
  if (/\.(pdf|pptx|odp)$/i.test(name)) return 'slides';
  return /\.(mp4|m4v|webm)$/i.test(name) ? 'recording' : 'other';
}
