import type { Plugin } from 'vite';

/** The names of what an import will import in turn: a list, and its use. */
const LIST = /^const __vite__mapDeps=.*\n?/m;
const USE = /,\s*__vite__mapDeps\(\[[\d,]*\]\)/g;

/**
 * A Vite plugin that leaves `import()` as the browser has it. Vite's helper fetches styles and
 * preloads for what is imported later; ours brings its own styles (`islands/sheet.ts`), and helper
 * and lists would weigh more on every page than what they load.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    apply: 'build',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (fetchModule) => fetchModule();',
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !LIST.test(chunk.code)) continue;
          chunk.code = chunk.code.replace(LIST, '').replace(USE, '');
        }
      },
    },
  };
}
