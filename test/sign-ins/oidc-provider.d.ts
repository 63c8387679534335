/** What our tests use of it: the package brings no types. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  export default class Provider {
    constructor(issuer: string, configuration: object);
    callback(): RequestListener;
    on(event: string, listener: (...said: never[]) => void): void;
    interactionFinished(request: unknown, response: unknown, result: object): Promise<void>;
    AuthorizationCode: { find(code: string): Promise<{ destroy(): Promise<void> } | undefined> };
    Client: {
      find(id: string): Promise<{ backchannelLogout(sub: string, sid: string): Promise<void> }>;
    };
  }
}

declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  const MemoryAdapter: new () => object;
  export default MemoryAdapter;
}
