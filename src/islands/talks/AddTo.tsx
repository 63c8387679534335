import { type Adding, addToLinks } from './add-to.ts';

/** For what is still to come: plain links, which ask nobody before they are clicked. */
export function AddTo({ file, ...adding }: Adding & { file?: string }) {
  const links = addToLinks(adding);
  if (file) links.push({ name: 'Apple and others', href: file });
  return (
    <span class="add-to">
      {links.map(({ name, href }) => (
        <a key={name} href={href} rel="noreferrer">
          {name}
        </a>
      ))}
    </span>
  );
}
