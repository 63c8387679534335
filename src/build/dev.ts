/** `npm run dev`: the site with reload on change. */
export {};

process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Astro otherwise detaches itself when it takes its surroundings for an automated one.
process.env.ASTRO_DEV_BACKGROUND = '0';
const { dev } = await import('astro');
await dev({ root: process.cwd(), server: { port: Number(process.env.PORT ?? 4321) } });
