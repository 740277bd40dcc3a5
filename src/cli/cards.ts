import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isError } from '../domain/faults/fault.ts';
import { readCached } from '../pictures/shelf/cache.ts';
import { readLedger } from '../pictures/shelf/ledger.ts';
import { drawMissing } from '../pictures/shelf/pool.ts';
import { planCards } from '../pictures/shelf/plan.ts';
import { isPicturePath } from '../domain/addresses.ts';
import { todayInVietnam } from '../domain/date.ts';
import { storiesOf, type Library } from '../domain/library.ts';
import { pictureCache, readSettings, showPath } from '../settings.ts';
import { BuildFault } from '../publish/build-fault.ts';
import { cardProgress } from '../publish/pictures/card-progress.ts';
import { loadCardStories } from '../publish/pictures/stories-to-draw.ts';
import { missingPaths } from '../publish/pictures/publish-cards.ts';
import { checkSite } from '../publish/site-check.ts';
import { printFaults, runCommand } from './terminal/command.ts';
import { readOptions } from './terminal/options.ts';
import { isCalled, noSuchStory } from './terminal/story-name.ts';

/**
 * `npm run cards`: draws what is missing of all share images. `npm run cards -- <slug>`: puts one
 * story's images into a folder and prints where; where two collections have the slug, of both, or of
 * one as `guong/<slug>`. `npm run cards -- --check`: fails when the built site lacks an image that
 * was ever published.
 */
const settings = readSettings();

const checkLedger = async (): Promise<number> => {
  const ledger = await readLedger(settings.contentDir);
  const missing = missingPaths(ledger, settings.outDir);
  const total = Object.values(ledger).flat().filter(isPicturePath).length;
  if (missing.length === 0) {
    process.stdout.write(`Đủ ${total} ảnh chia sẻ đã từng đăng.\n`);
    return 0;
  }
  process.stderr.write(
    `Thiếu ${missing.length} trong ${total} ảnh chia sẻ đã từng đăng:\n  ${missing.join('\n  ')}\n→ Chạy "npm run build" rồi kiểm tra lại; đừng xóa dòng nào trong share-ledger.json.\n`,
  );
  return 1;
};

const draw = async (name: string | undefined): Promise<number> => {
  const today = todayInVietnam();
  const { library, faults } = await checkSite(settings, today);
  const errors = faults.filter(isError);
  if (errors.length > 0) return tellFaults(errors);
  const { stories, brand } = await loadCardStories(library, settings, today);
  // Who asks for one story wants its whole kit, also where it has ended on the site.
  const chosen = name
    ? stories
        .filter((card) => card.kind !== 'house')
        .filter(isCalled(name))
        .map((card) => (card.kind === 'story' ? { ...card, kit: true } : card))
    : stories;
  if (name && chosen.length === 0) throw new BuildFault(whyNone(name, library));
  const jobs = await planCards(chosen, brand);
  const cacheDir = pictureCache(settings);
  const result = await drawMissing(jobs, { cacheDir, onProgress: cardProgress(process.stderr) });
  if (result.faults.length > 0) return tellFaults(result.faults);
  process.stdout.write(`Đã vẽ ${result.drawn} ảnh chia sẻ, dùng lại ${result.kept}.\n`);
  if (!name) return 0;
  for (const { story, addresses } of jobs) {
    if (story.kind === 'house') continue;
    const folder = join(settings.cacheDir, 'card-preview', story.collection, story.slug);
    await rm(folder, { recursive: true, force: true });
    for (const { file, path } of addresses) {
      const target = join(folder, file);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, (await readCached(cacheDir, path)) ?? '');
    }
    const gone = story.kind === 'gone' ? ' (bài đã gỡ: ảnh trung tính)' : '';
    process.stdout.write(`${showPath(folder)}${gone}\n`);
  }
  return 0;
};

/** Why nothing is drawn of a name: its story is not published, or there is none. */
const whyNone = (name: string, library: Library): string[] => {
  const stories = storiesOf(library);
  const hidden = stories.filter(isCalled(name)).map(({ file, data: { status, date } }) => {
    return `${file} chưa đăng (status: ${status}, date: ${date}), nên chưa có ảnh chia sẻ.`;
  });
  if (hidden.length > 0) return hidden;
  return [noSuchStory(name, stories)];
};

const tellFaults = (faults: Parameters<typeof printFaults>[0]): number => {
  printFaults(faults, settings.contentDir);
  return 1;
};

await runCommand(() => {
  const { values, names } = readOptions({
    usage: 'npm run cards -- [--check] [<bài>]',
    options: { check: { type: 'boolean' } },
    names: 1,
  });
  return values.check ? checkLedger() : draw(names[0]);
});
