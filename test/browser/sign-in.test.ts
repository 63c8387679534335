import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { freePort } from '../free-port.ts';
import { clientId, clientSecret, startProvider } from '../sign-ins/provider.ts';
import { button, link } from './parts.ts';
import { startService } from './service.ts';
import { open } from './settled.ts';
import { arrive, test } from './visit.ts';

const name = (page: Page) => page.locator('#me .name').getByText('Ada Lindqvist');

test('Ada comes by her company’s provider, is back where she was, and signs out everywhere', async ({
  onTestFinished,
}) => {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const idp = await startProvider({ origin });
  onTestFinished(idp.stop);
  const service = await startService({
    PORT: `${port}`,
    POTLUCK_OIDC_ISSUER: idp.issuer,
    POTLUCK_OIDC_CLIENT_ID: clientId,
    POTLUCK_OIDC_CLIENT_SECRET: clientSecret,
    POTLUCK_OIDC_NAME: 'Acme',
  });
  onTestFinished(service.stop);
  // The provider is another site, where our pages may not lead: so nobody watches these two.
  const contexts = await Promise.all([arrive({ keptFrom: origin }), arrive({ keptFrom: origin })]);
  onTestFinished(() => Promise.all(contexts.map((context) => context.close())).then(() => {}));
  const [here, there] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!here || !there) throw new Error('There are two.');

  await open(here, '/talks/?kind=talk');
  await here.locator('#me').getByRole('link', { name: 'Sign in' }).click();
  await link(here, 'Sign in with Acme').click();
  await here.waitForURL(`${origin}/talks/?kind=talk`);
  await name(here).waitFor();

  // First they stop on the way, and are told so; then not.
  idp.state.who = 'cancel';
  await open(there, '/sign-in/?from=/topics/');
  await link(there, 'Sign in with Acme').click();
  await there.getByRole('heading', { name: 'You did not sign in' }).waitFor();
  expect(await link(there, 'Go on without').getAttribute('href')).toBe(`${origin}/topics/`);
  idp.state.who = { sub: 'ada', name: 'Ada Lindqvist' };
  await link(there, 'Sign in again').click();
  await link(there, 'Sign in with Acme').click();
  await there.waitForURL(`${origin}/topics/`);
  await name(there).waitFor();

  await open(here, '/account/');
  await button(here, 'Sign out the other one').waitFor();
  await button(here, 'Sign out everywhere').click();
  const dialog = here.getByRole('dialog', { name: 'Sign out everywhere?' });
  await dialog.getByRole('button', { name: 'Sign out everywhere' }).click();
  await button(here, 'Yes, sign out').click();
  await here.waitForURL(`${origin}/`);
  await link(here, 'Sign in').first().waitFor();

  await open(there, '/account/');
  await there.getByText('You are not signed in on this browser.').waitFor();
});
