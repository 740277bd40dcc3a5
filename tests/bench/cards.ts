import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { checkContent } from '../../src/check/check.ts';
import { loadCardStories } from '../../src/publish/pictures/stories-to-draw.ts';
import { design } from '../../src/pictures/design/design.ts';
import type { CardStory } from '../../src/pictures/design/card.ts';
import { formats } from '../../src/pictures/design/format.ts';
import { cropPhoto } from '../../src/pictures/paint/photo.ts';
import { openPhoto } from '../../src/pictures/shelf/photo-store.ts';
import { drawMissing } from '../../src/pictures/shelf/pool.ts';
import { drawJpeg } from '../../src/pictures/paint/raster.ts';
import { planCards } from '../../src/pictures/shelf/plan.ts';
import { todayInVietnam } from '../../src/domain/date.ts';
import { readSettings } from '../../src/settings.ts';
import { sceneOf } from '../unit/cards/card-scene.ts';
import type { Scene, Shape } from '../unit/cards/card-scene.ts';
import { comparedEngines } from './cards/compared.ts';

/**
 * `npm run bench:cards [-- --rounds N]`: link cards a second, ours beside satori, astro-og-canvas,
 * takumi and encoding alone, on the stories of the content folder, turn by turn in one run, so that
 * what else the machine does falls on all alike. Photos are cropped beforehand for every engine.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '12' } } });
const rounds = Number(values.rounds);
sharp.concurrency(1);
sharp.cache(false);

const today = todayInVietnam();
const settings = readSettings();
const { library } = await checkContent(settings.contentDir, { today, production: false });
const { stories, brand } = await loadCardStories(library, settings, today);
const compared = await comparedEngines(resolve('.astro/bench-cards'));

type Sample = {
  scene: Scene;
  story: CardStory;
  /** The same crop for ours, and as a file for the others. */
  crop?: Sharp;
  photo?: Buffer;
};
const samples: Sample[] = [];
for (const story of stories.filter((card) => card.kind === 'story')) {
  const scene = await sceneOf(design(story, brand, formats.link));
  const place = scene.shapes.find(
    (shape): shape is Extract<Shape, { at: object }> => shape.kind === 'photo',
  );
  if (!place || !story.photo) {
    samples.push({ scene, story });
    continue;
  }
  const master = await openPhoto(story.photo.file, join(settings.cacheDir, 'cards'));
  const crop = cropPhoto(master, story.photo.focus, place);
  const photo = await crop.clone().jpeg({ quality: 64 }).toBuffer();
  // The crop itself costs none of them anything here.
  const { width, height } = place;
  const raw = { width: Math.round(width), height: Math.round(height), channels: 3 } as const;
  samples.push({ scene, story, crop: sharp(await crop.raw().toBuffer(), { raw }), photo });
}

const ours = ({ story, crop }: Sample): Promise<Buffer> =>
  drawJpeg(design(story, brand, formats.link), {
    photo: () =>
      crop ? Promise.resolve(crop.clone()) : Promise.reject(new Error(`${story.slug}: no photo`)),
    logo: () => {
      throw new Error('logos are not compared');
    },
  });

const engines = [
  { name: 'ours', draw: ours },
  ...compared.map(({ name, draw }) => ({
    name,
    draw: ({ scene, photo }: Sample) => draw(scene, photo),
  })),
];
// What a card costs the others depends on what is on it: a photo, or a picture made of signs.
const kinds = ['stories with a photo', 'stories whose picture is made of signs'] as const;
const kindOf = ({ photo }: Sample) => kinds[photo ? 0 : 1];
const times = new Map(
  kinds.map((kind) => [kind, new Map(engines.map(({ name }) => [name, [] as number[]]))]),
);
for (let round = 0; round <= rounds; round += 1) {
  for (const sample of samples) {
    for (const { name, draw } of engines) {
      const before = process.cpuUsage();
      await draw(sample);
      const { user, system } = process.cpuUsage(before);
      // The first round warms fonts and caches up.
      if (round > 0)
        times
          .get(kindOf(sample))!
          .get(name)!
          .push((user + system) / 1000);
    }
  }
}

console.log(`${samples.length} stories × ${rounds} rounds, 1200 × 630, median CPU time`);

const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
for (const [kind, costs] of times) {
  const reference = median(costs.get('satori → SVG → sharp') ?? []);
  console.log(`\n${kind}`);
  console.log('engine                       ms/card   cards/s   to satori');
  for (const [name, cpu] of costs) {
    const ms = median(cpu);
    const row = [ms.toFixed(1), (1000 / ms).toFixed(1), (ms / reference).toFixed(2)];
    console.log(name.padEnd(28) + row.map((cell) => cell.padStart(9)).join(''));
  }
}

console.log('\nwhole sets, from content to files (all formats and posters), wall time');
const jobs = await planCards(stories, brand);
for (const workers of new Set([1, availableParallelism()])) {
  const cacheDir = await mkdtemp(join(tmpdir(), 'bench-the-'));
  const started = performance.now();
  const { drawn } = await drawMissing(jobs, { cacheDir, workers });
  const seconds = (performance.now() - started) / 1000;
  await rm(cacheDir, { recursive: true });
  console.log(
    `${workers} worker${workers > 1 ? 's' : ' '}: ${drawn} pictures in ${seconds.toFixed(1)} s, ${(drawn / seconds).toFixed(1)} cards/s`,
  );
}
