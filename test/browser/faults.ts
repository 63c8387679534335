import type { BrowserContext, ConsoleMessage, Request, Response } from 'playwright-core';

/** Writes down whatever no page of ours may do, and what the browser complains about. */
export function watch(context: BrowserContext, origin: string, faults: string[]): void {
  context.on('weberror', (error) => faults.push(`Thrown: ${error.error().stack}`));
  context.on('console', (message) => {
    if (isComplaint(message)) faults.push(`Console: ${message.text()} (${message.page()?.url()})`);
  });
  context.on('request', (request) => {
    if (leaves(request, origin)) faults.push(`Asked elsewhere: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (isAmiss(response)) faults.push(`Answered ${response.status()}: ${response.url()}`);
  });
}

/**
 * What could not be loaded is told by its answer (below), which says whether that is amiss. That
 * there is no service worker is told by the test itself, which wanted none.
 */
function isComplaint(message: ConsoleMessage): boolean {
  const serious = message.type() === 'error' || message.type() === 'warning';
  return (
    serious &&
    !/^(Failed to load resource|Service Worker registration blocked)/.test(message.text())
  );
}

function leaves(request: Request, origin: string): boolean {
  return /^(https?|wss?):/.test(request.url()) && !request.url().startsWith(`${origin}/`);
}

/**
 * A refusal of the API and a page that is missing are answers. A file that a page needs is not.
 * What a service worker says and asks is told by the tests of it.
 */
function isAmiss(response: Response): boolean {
  if (response.status() < 400) return false;
  if (response.fromServiceWorker() || response.request().serviceWorker()) return false;
  if (response.request().isNavigationRequest()) return response.status() >= 500;
  return response.status() >= 500 || !new URL(response.url()).pathname.startsWith('/api/');
}
