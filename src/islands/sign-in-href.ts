/** Where one signs in and comes back to this page. */
export const signInHref = (): string =>
  `/sign-in/?from=${encodeURIComponent(location.pathname + location.search)}`;
