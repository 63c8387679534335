type Props = { html: string; class?: string };

/** A person's Markdown as the service's one sanitiser rendered it. */
export function Rendered({ html, class: name = 'prose' }: Props) {
  return <div class={name} dangerouslySetInnerHTML={{ __html: html }} />;
}
