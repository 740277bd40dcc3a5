import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { signsInPath } from '../../check/surroundings.ts';
import { BuildFault } from '../build-fault.ts';

/** Where one run of Astro works, remembers and writes. */
type Workplace = {
  /** Generated modules and caches; two runs must not share them. */
  workDir: string;
  /** Below the project, or prerendering misses its packages. */
  outDir: string;
  /** Module that receives the log. */
  logger: string;
};

/**
 * The configuration of the project in hand, made to run in a work folder of its own: Astro keeps
 * generated modules under `root`, and two builds must not share them.
 * @throws BuildFault where no project stands
 */
export async function inlineConfig({
  workDir,
  outDir,
  logger,
}: Workplace): Promise<AstroInlineConfig> {
  // Else Astro asks other hosts behind an editor's back: how it is used, whether it is the newest.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  const root = join(workDir, 'root');
  await mkdir(root, { recursive: true });
  const file = resolve('astro.config.mjs');
  if (!existsSync(file)) {
    throw new BuildFault([
      `Không có tệp ${file}.`,
      '→ Chạy lệnh từ thư mục gốc của kho; kho mới thì xem README, mục “Kho riêng của đơn vị”.',
    ]);
  }
  if (signsInPath(file).length > 0) {
    // Vite takes what follows for a question or a fragment and finds no module.
    throw new BuildFault([
      `Đường dẫn ${dirname(file)} có dấu #, % hoặc ?, công cụ dựng trang không mở được.`,
      '→ Đổi tên thư mục ấy; chữ có dấu và dấu cách thì được.',
    ]);
  }
  const own = (await import(pathToFileURL(file).href)) as {
    default: AstroInlineConfig;
  };
  return {
    ...own.default,
    configFile: false,
    root,
    outDir,
    cacheDir: join(workDir, 'astro'),
    logger: { entrypoint: logger },
  };
}
