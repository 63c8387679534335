import type { HackPicture } from '../../../api/hackathons/submissions/schema.ts';

export const pictureAddress = (idea: string, id: string): string =>
  `/api/ideas/${idea}/pictures/${id}/file`;

/** Pictures, the first of them large; each leads to itself as it is. Their room is kept free. */
export function PictureList({ idea, pictures }: { idea: string; pictures: HackPicture[] }) {
  if (pictures.length === 0) return null;
  return (
    <ul class="hack-pictures">
      {pictures.map(({ id, alt, width, height }) => (
        <li key={id}>
          <a href={pictureAddress(idea, id)}>
            <img
              src={pictureAddress(idea, id)}
              alt={alt}
              {...{ width, height }}
              loading="lazy"
              decoding="async"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
