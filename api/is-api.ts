/** Whether an address, with or without its origin, is one of the service and not of the site. */
export const isApi = (url: string): boolean =>
  /^(https?:\/\/[^/]*)?\/(api|open|scim|healthz|readyz)([/?]|$)/.test(url);
