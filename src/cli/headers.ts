import { isError } from '../domain/faults/fault.ts';
import { hostFacts } from '../publish/hosts/facts.ts';
import { hostRules, hosts, type Host } from '../publish/hosts/hosts.ts';
import { nearest } from '../domain/typed/nearest.ts';
import { BuildFault } from '../publish/build-fault.ts';
import { readSettings } from '../settings.ts';
import { printFaults, runCommand } from './terminal/command.ts';
import { readContent } from './terminal/read-content.ts';
import { readOptions } from './terminal/options.ts';

const isHost = (name: string | undefined): name is Host => hosts.some((host) => host === name);

/** `npm run headers -- nginx`: prints the rules of a host for the site that is built. */
await runCommand(async () => {
  const usage = `npm run headers -- ${hosts.join(' | ')}`;
  const [host] = readOptions({ usage, options: {}, names: 1 }).names;
  if (!isHost(host)) {
    const near = host && nearest(host, hosts);
    throw new BuildFault([
      host
        ? `Không có máy chủ "${host}".${near ? ` Có phải "${near}"?` : ''}`
        : 'Thiếu tên máy chủ.',
      `→ Viết: ${usage}`,
    ]);
  }
  const { production, contentDir, outDir, siteUrl } = readSettings();
  const { today, ...checked } = await readContent(production);
  if (checked.faults.some(isError)) {
    printFaults(checked.faults, contentDir);
    return 1;
  }
  const facts = await hostFacts(checked, { siteDir: outDir, today, siteUrl });
  process.stdout.write(hostRules(host, facts));
  return 0;
});
