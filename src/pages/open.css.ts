import style from '../styles/open.css?inline';

/** The style of the pages for those outside, at an address that the service knows. */
export const GET = () => new Response(style, { headers: { 'content-type': 'text/css' } });
