import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Finding, KeyPath, Point } from '../domain/faults/fault.ts';
import { besideName, fileNamed } from '../domain/typed/file-name.ts';
import { nearest } from '../domain/typed/nearest.ts';
import type { Body, Piece } from '../domain/piece.ts';
import { personalData } from '../domain/rules/people/personal-data.ts';
import { items, type Sketch } from '../domain/rules/scope.ts';
import { awkwardPicture, isOwnPicture, pictureMended } from './mdx/components.ts';
import { inspectPictures } from './pictures.ts';

/** A page as far as its pictures go. */
type PageSketch = {
  collection: 'pages';
  file: string;
  body: Body;
  files: string[];
  data: { photo?: undefined; gallery?: undefined };
};

type Wanted = { story: Sketch | PageSketch; at: KeyPath | Point; src: string; isPicture: boolean };

/** Every file a story says lies beside it. */
const wantedBy = (story: Sketch | PageSketch): Wanted[] => {
  const picture = (at: KeyPath | Point, src: string | undefined) =>
    src ? [{ story, at, src, isPicture: true }] : [];
  const paper = (at: KeyPath, src: string | undefined) =>
    src ? [{ story, at, src, isPicture: false }] : [];
  return [
    ...picture(['photo', 'src'], story.data.photo?.src),
    ...items(story.data.gallery).flatMap(([index, { src }]) =>
      picture(['gallery', index, 'src'], src),
    ),
    ...story.body.pictures.flatMap(({ src, at }) => (isOwnPicture(src) ? picture(at, src) : [])),
    ...(story.collection === 'models'
      ? items(story.data.toolkit).flatMap(([index, { file }]) =>
          paper(['toolkit', index, 'file'], file),
        )
      : []),
    ...(story.collection === 'commendations'
      ? paper(['decision', 'file'], story.data.decision?.file)
      : []),
  ];
};

const isInside = (src: string) =>
  !/^([a-z][a-z\d+.-]*:|[/\\])|\\/i.test(src) && !src.split('/').includes('..');

/** A file's name as a text, for it is published with the file. */
const nameOf = ({ story, at, src }: Wanted): Piece => ({
  file: story.file,
  kind: 'attribute',
  text: src.replace(/\.[^.]+$/, ''),
  path: [],
  pointOf: () => ('line' in at ? at : { line: 0, column: 0 }),
});

/** The logo named in site.yaml: there, inside the content folder, and a picture that can be drawn. */
export async function checkLogo(root: string, logo: string | undefined): Promise<Finding[]> {
  if (!logo) return [];
  const at = ['logo'];
  const values = { src: logo, near: '' };
  const file = 'site.yaml';
  if (!isInside(logo)) return [{ file, at, code: 'tep-ngoai-thu-muc', values }];
  const bytes = await readFile(join(root, logo)).catch(() => undefined);
  if (!bytes) return [{ file, at, code: 'khong-co-tep', values }];
  try {
    await sharp(bytes, { limitInputPixels: 20_000_000 }).resize(32, 32).raw().toBuffer();
    return [];
  } catch {
    const reason = 'không phải ảnh SVG hay PNG vẽ được';
    return [{ file, at, code: 'anh-hong', values: { src: logo, reason } }];
  }
}

/**
 * The files stories need: there, in the story's own folder, sound, and named without private data.
 * @param cacheDir where verdicts on pictures are kept between runs
 */
export async function checkFiles(
  root: string,
  stories: readonly (Sketch | PageSketch)[],
  cacheDir?: string,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const pictures: { wanted: Wanted; path: string }[] = [];
  for (const wanted of stories.flatMap(wantedBy)) {
    const { story, at, src, isPicture } = wanted;
    const { file } = story;
    const own = fileNamed(story.files, src);
    const awkward = awkwardPicture(own ?? src);
    for (const finding of personalData(nameOf(wanted), new Set()))
      findings.push({ ...finding, at });
    if (!isInside(src)) {
      const fix = isPicture ? pictureMended(src) : '';
      findings.push({ file, at, code: 'tep-ngoai-thu-muc', values: { src, fix } });
    } else if (isPicture && awkward) {
      findings.push({ file, at, code: 'ten-tep-ky-tu', values: { ...awkward, src } });
    } else if (isPicture && !isOwnPicture(own ?? src)) {
      const reason = 'không phải ảnh jpg, png, webp hay avif';
      findings.push({
        file,
        at,
        code: 'anh-sai-loai',
        values: { src, reason, fix: pictureMended(src) },
      });
    } else if (own === undefined) {
      const name = besideName(src).normalize('NFC');
      const beside = story.files.filter((other) => other !== 'index.mdx');
      const near = nearest(name, beside) ?? nearest(name.replace(/^.*\//, ''), beside);
      const values = { src, near: near ? ` (có “${near}”)` : '' };
      findings.push({ file, at, code: 'khong-co-tep', values });
    } else if (isPicture) {
      pictures.push({ wanted, path: join(root, file, '..', own) });
    }
  }
  const faults = await inspectPictures(
    pictures.map(({ path }) => path),
    cacheDir,
  );
  for (const { wanted, path } of pictures) {
    const fault = faults.get(path);
    if (!fault) continue;
    const { story, at, src } = wanted;
    findings.push({ file: story.file, at, code: fault.code, values: { ...fault.values, src } });
  }
  return findings;
}
