import { serveSite } from '../../../src/publish/serve.ts';

/** A built site answered on a free port with the headers that hosts are told to send. */
export function serve(siteDir: string, mount = '') {
  return serveSite(siteDir, 0, mount);
}
