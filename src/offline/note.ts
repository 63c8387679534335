/** Where a page has room for the note: `src/layouts/Page.astro` writes exactly this. */
const place = '<aside id="kept" aria-label="Offline" hidden></aside>';

/**
 * The page with the note that it was kept, and since when. The note is written into the page before
 * it is shown, so that a page carries no script for it and nothing moves. When its live parts find
 * the service again, the note offers the page as it is now (`feedback.css`).
 */
export function withNote(html: string, asOf: Date): string {
  const day = asOf.toLocaleDateString('en-GB', { dateStyle: 'long' });
  const note = `<aside id="kept" aria-label="Offline"><p>Offline, as of ${day}.</p><p class="back">Back online. This is as of ${day}: <a href="">read it as it is now</a>.</p></aside>`;
  return html.replace(place, () => note);
}
