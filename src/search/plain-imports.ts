import type { Plugin } from 'vite';

/**
 * A Vite plugin that leaves `import()` as the browser has it. Vite's helper fetches styles and
 * preloads for what is imported later; ours has neither, and the helper is three times the opener.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    apply: 'build',
    // Nor the list of what each needs, which Astro asks for after us.
    configResolved(config) {
      for (const { build } of [config, ...Object.values(config.environments)]) {
        build.modulePreload = false;
      }
    },
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (fetchModule) => fetchModule();',
    },
  };
}
