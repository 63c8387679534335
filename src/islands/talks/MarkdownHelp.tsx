const examples = [
  ['**strong**', 'strong words'],
  ['*gentle*', 'gentle words'],
  ['[the words](https://…)', 'a link'],
  ['- one', 'a list, a line for each'],
  ['`code`', 'code'],
  ['an empty line', 'a new paragraph'],
];

/** As much Markdown as an abstract needs. */
export function MarkdownHelp() {
  return (
    <details>
      <summary>How Markdown is written</summary>
      <dl class="talk-markdown">
        {examples.map(([written, shown]) => (
          <div key={written}>
            <dt class="mono">{written}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
