import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/search/read-page.ts';

const html = `<!doctype html><html><head><title>x · Potluck</title></head><body>
<header><nav><a href="/">Potluck</a></nav></header>
<main data-search-kind="playbook" data-search-title="Is 3 > 2 &amp; so on" data-search-area="run"
  data-search-tags="release, on call ,,"><article>
<h1>Is 3 &gt; 2 <a href="#top" data-search-skip>#</a></h1>
<p>First <b>W</b>ord caf&eacute; &amp; tea.</p><aside data-search-skip>Owned by Saffron</aside>
<h2 id="take">Take <code>node.js</code></h2><p>Then<br>this</p><ul><li>one</li><li>two</li></ul>
<pre><code><span class="line">kubectl get pods</span>
<span class="line">exit</span></code></pre>
<script>const no = "<p>never</p>";</script><style>p { color: red }</style><button>Copy</button>
<h3>No anchor</h3><p hidden>secret</p><p aria-hidden="true">drawn</p></article></main>
<footer>foot</footer></body></html>`;

describe('a published page as search reads it', () => {
  test('main content only, headings with anchors, words as a visitor sees them', () => {
    expect(readPage(html, '/playbooks/run/three/')).toEqual({
      url: '/playbooks/run/three/',
      kind: 'playbook',
      title: 'Is 3 > 2 & so on',
      area: 'run',
      tags: ['release', 'on call'],
      headings: [
        { text: 'Take node.js', id: 'take' },
        { text: 'No anchor', id: '' },
      ],
      summary: 'First Word café & tea.',
      text: 'First Word café & tea. Then this one two kubectl get pods exit',
    });
  });

  test('the first heading is the title where none is given', () => {
    const page = readPage('<main data-search-kind="team"><h1>Team Saffron</h1></main>', '/t/');
    expect(page).toMatchObject({ kind: 'team', title: 'Team Saffron', text: '', summary: '' });
  });

  test.each(['<main><h1>No kind</h1></main>', '<main data-search-kind="secret">x</main>', ''])(
    'a page that does not ask to be found is not: %s',
    (none) => {
      expect(readPage(none, '/')).toBeUndefined();
    },
  );

  test('a thousand pages of six hundred words are read in about a second', () => {
    const words = `<p>${'Words of a <b>playbook</b> with <code>code</code> in it. '.repeat(75)}</p>`;
    const long = html.replace('</article>', `${words}</article>`);
    const start = performance.now();
    for (let i = 0; i < 1000; i++) readPage(long, '/');
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
