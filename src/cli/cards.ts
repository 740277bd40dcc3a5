import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkContent } from '../check/check.ts';
import { textReport } from '../check/report.ts';
import { readCached } from '../cards/cache.ts';
import { readLedger } from '../cards/ledger.ts';
import { drawCards } from '../cards/pool.ts';
import { missingPaths } from '../cards/publish.ts';
import { planCards } from '../cards/site-cards.ts';
import { todayInVietnam } from '../domain/date.ts';
import type { Fault } from '../domain/fault.ts';
import { readSettings, showPath } from '../settings.ts';
import { cardProgress } from '../build/card-progress.ts';
import { loadCardStories } from '../build/card-stories.ts';

/**
 * `npm run cards`: draws what is missing of all share images. `npm run cards -- <slug>`: puts one
 * story's images into a folder and prints where. `npm run cards -- --check`: fails when the built
 * site lacks an image that was ever published.
 */
const settings = readSettings();
const [wanted] = process.argv.slice(2);
process.exitCode = wanted === '--check' ? await checkLedger() : await draw(wanted);

async function checkLedger(): Promise<number> {
  const ledger = await readLedger(settings.contentDir);
  const missing = await missingPaths(ledger, settings.outDir);
  const total = Object.values(ledger).flat().length;
  if (missing.length === 0) {
    process.stdout.write(`Đủ ${total} ảnh chia sẻ đã từng đăng.\n`);
    return 0;
  }
  process.stderr.write(
    `Thiếu ${missing.length} trong ${total} ảnh chia sẻ đã từng đăng:\n  ${missing.join('\n  ')}\n→ Chạy "npm run build" rồi kiểm tra lại; đừng xóa dòng nào trong share-ledger.json.\n`,
  );
  return 1;
}

async function draw(slug: string | undefined): Promise<number> {
  const today = todayInVietnam();
  const { library, faults } = await checkContent(settings.contentDir, {
    today,
    production: settings.production,
  });
  if (faults.some(({ severity }) => severity === 'E')) return report(faults);
  const { stories, brand } = await loadCardStories(library, settings, today);
  const chosen = slug ? stories.filter((story) => story.slug === slug) : stories;
  if (slug && chosen.length === 0) {
    process.stderr.write(`Không có bài nào đã đăng mang tên "${slug}".\n`);
    return 1;
  }
  const { jobs, faults: unread } = await planCards(chosen, brand);
  const cacheDir = join(settings.cacheDir, 'cards');
  const result = await drawCards(jobs, { cacheDir, onProgress: cardProgress(process.stderr) });
  const found = [...unread, ...result.faults];
  if (found.length > 0) return report(found);
  process.stdout.write(`Đã vẽ ${result.drawn} ảnh chia sẻ, dùng lại ${result.kept}.\n`);
  if (!slug) return 0;
  for (const { story, addresses } of jobs) {
    const folder = join(settings.cacheDir, 'card-preview', story.collection, story.slug);
    for (const { file, path } of addresses) {
      const target = join(folder, file);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, (await readCached(cacheDir, path)) ?? '');
    }
    process.stdout.write(`${showPath(folder)}\n`);
  }
  return 0;
}

function report(faults: readonly Fault[]): number {
  const options = { contentDir: settings.contentDir, cwd: process.cwd(), colour: false };
  process.stderr.write(`${textReport(faults, options)}\n`);
  return 1;
}
