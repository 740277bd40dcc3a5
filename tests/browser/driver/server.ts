import { serveSite } from '../../../src/publish/serve.ts';

/** A built site answered on a free port with the headers that hosts are told to send. */
export const serve = (siteDir: string, mount = '') => serveSite(siteDir, 0, mount);
