import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { offlineBytes } from './api/config.ts';
import { devApi } from './src/build/dev-api.ts';
import { devCheck } from './src/build/dev-check.ts';
import { admonitions } from './src/content/admonitions.ts';
import { diagrams } from './src/content/diagrams.ts';
import { fillForm, fillMarks } from './src/content/fills.ts';
import { classes, languages } from './src/content/highlight.ts';
import { includes } from './src/content/includes.ts';
import { MARKDOWN } from './src/content/markdown.ts';
import { parts } from './src/content/parts.ts';
import { headings, images, links } from './src/content/plugins.ts';
import { safe } from './src/content/safe.ts';
import { plainImports } from './src/search/plain-imports.ts';

export default defineConfig({
  output: 'static',
  // Our own whitespace is kept: the default joins words across the lines of a template.
  compressHTML: true,
  publicDir: './src/public',
  devToolbar: { enabled: false },
  prerenderConflictBehavior: 'error',
  markdown: {
    processor: satteri({
      features: MARKDOWN,
      mdastPlugins: [includes, headings, images, languages, admonitions, parts, fillForm],
      hastPlugins: [diagrams, links, safe],
    }),
    // Diagrams are drawn instead of coloured.
    syntaxHighlight: { type: 'shiki', excludeLangs: ['mermaid'] },
    shikiConfig: { theme: 'css-variables', transformers: [fillMarks, classes] },
  },
  integrations: [mdx(), devApi(), devCheck()],
  // The site's policy forbids inline scripts and styles: everything is a file.
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [plainImports()],
    // In development nothing is kept: what one sees is what was saved last.
    define: {
      'import.meta.env.OFFLINE':
        process.env.NODE_ENV === 'production' && offlineBytes(process.env) > 0,
    },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // What every page carries is one file with all that it needs, however many share it; and
            // what many islands share is one, not fifty that wait for each other on a phone.
            output: {
              codeSplitting: {
                groups: [
                  { name: 'page', test: /\/layouts\/Page\.astro\?astro&type=script/, priority: 2 },
                  {
                    name: 'islands',
                    test: /\/src\/islands\/|node_modules/,
                    minShareCount: 6,
                    priority: 1,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
});
