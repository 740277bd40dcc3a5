import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path/posix';
import { join } from 'node:path';
import { applySchema } from '../check/schema/faults.ts';
import { asSaved, decode } from '../check/file-text.ts';
import type { StoryPlace } from '../check/folder.ts';
import { readSheet, toFault } from '../check/sheet.ts';
import { readStory, schemaFor } from '../check/story-schemas.ts';
import { sheetFindings } from '../check/story-reading.ts';
import { writeDay } from '../domain/date.ts';
import type { Draft } from '../domain/draft.ts';
import { isError } from '../domain/faults/fault.ts';
import { ofTombstone } from '../domain/faults/tombstone.ts';
import type { Story } from '../domain/library.ts';
import { peopleOf } from '../domain/people/who-may-be-shown.ts';
import type { Sketch } from '../domain/rules/scope.ts';
import type { Profile } from '../domain/schemas/profile.ts';
import { BuildFault } from '../publish/build-fault.ts';
import type { Edit } from './edit.ts';
import { editFrontMatter, type FrontMatter } from './front-matter.ts';
import { patchInPlace } from './yaml/patch.ts';
import { readableKeys } from './yaml/torn-head.ts';
import { inBlock, isRecord, spaced, type Value } from './yaml/written.ts';

/** A story's file as a page taken down, and what of it a person has to see to. */
type Tombstone = { edit: Edit; byHand: string[] };

type Data = Draft<Story['data']> & Pick<Draft<Profile>, 'kind' | 'name' | 'people' | 'consent'>;
/** What of a person is carried over from a head that cannot be changed where it stands. */
const carried = ['kind', 'name', 'people', 'consent'] as const;

const said = {
  divider: 'Bài đã gỡ. Từ đây xuống là tệp cũ, giữ nguyên từng chữ vì không đọc được hết.',
  above:
    'Phần khai cũ không sửa được tại chỗ: phần khai mới nằm trên cùng, tệp cũ còn nguyên ở dưới.',
  beside: (name: string) => `Tệp cũ không đọc được nên chuyển nguyên vẹn sang ${name}.`,
  people:
    'Không đọc được đủ tên người trong bài: tự tìm tên ấy ở các bài, danh sách và trang khác rồi bỏ đi.',
  consent: (day: string) =>
    `Không đọc được phần đồng ý (consent): ngày nhận yêu cầu, ${writeDay(day)}, chưa ghi vào đó; ghi vào sổ đồng ý.`,
  aliases:
    'Không đọc được đủ các địa chỉ cũ của bài (aliases): ghi lại cho đủ, để ở đó cũng có lời báo đã gỡ.',
  title: (slug: string) => `Không đọc được tựa bài: tạm ghi là ${slug}.`,
  date: 'Không đọc được ngày đăng: tạm ghi là hôm nay.',
};

/** What a text says as a page taken down; undefined where a build would not take it for one. */
const readAs = (place: StoryPlace, text: string): Data | undefined => {
  const sheet = readSheet(place.file, Buffer.from(text));
  const { story, draft, findings } = readStory(place, sheet);
  const stops = [...sheetFindings(sheet), ...findings]
    .map((finding) => ofTombstone(toFault(finding, sheet.yaml?.places)))
    .some(isError);
  return story?.data.status === 'da-go' && !stops ? draft : undefined;
};

const withDay = (consent: Value | undefined, day: string | undefined) =>
  day && isRecord(consent) ? { consent: { ...consent, withdrawn: day } } : {};

/** The text with the state changed where it stands; undefined where its head cannot be read. */
const inPlace = (
  { file, slug, data: sound }: Sketch,
  before: string,
  today: string,
  day: string | undefined,
): string | undefined => {
  const ofDate = sound.date ? { date: sound.date } : {};
  try {
    const taken = (data: FrontMatter) => {
      const isEmpty = (key: string) => (data[key] ?? '') === '';
      const known = {
        ...(isEmpty('title') ? { title: slug } : {}),
        ...(isEmpty('date') ? { date: today } : ofDate),
      };
      return { ...known, ...data, ...known, status: 'da-go', ...withDay(data['consent'], day) };
    };
    return editFrontMatter(file, before, taken, patchInPlace);
  } catch (error) {
    if (error instanceof BuildFault) return undefined;
    throw error;
  }
};

/** A head of its own that says as much as could be read of the old one. */
const headFor = (
  { collection, slug, file }: StoryPlace,
  plain: string,
  today: string,
  day: string | undefined,
): string => {
  const { keys } = readableKeys(plain);
  const schema = schemaFor(collection, 'da-go');
  const bare: FrontMatter = { title: slug, date: today, status: 'da-go' };
  const { title, date, aliases } = applySchema(schema, file, { ...keys, status: 'da-go' }).draft;
  const isSound = (asked: object) => schema.safeParse({ ...bare, ...asked }).success;
  const names = (aliases ?? []).filter((alias) => isSound({ aliases: [alias] }));
  const data: FrontMatter = {
    ...bare,
    ...(isSound({ title }) ? { title: title! } : {}),
    ...(isSound({ date }) ? { date: date! } : {}),
    ...Object.fromEntries(carried.flatMap((key) => (key in keys ? [[key, keys[key]!]] : []))),
    ...withDay(keys['consent'], day),
    ...(names.length > 0 ? { aliases: names as string[] } : {}),
  };
  const rows = Object.entries(data)
    .map(([key, value]) => `${key}:${spaced(inBlock(value, '  '))}\n`)
    // What was read of a torn record may be more than can be written.
    .filter((row) => readableKeys(row).torn.size === 0);
  return `---\n${rows.join('')}---\n`;
};

/** What of a story taken down could not be known, for a person to see to. */
const seenTo = (
  { collection, slug }: StoryPlace,
  plain: string,
  own: Data,
  today: string,
  day: string | undefined,
): string[] => {
  const isTyped = (key: string) =>
    plain === '' || new RegExp(`^["']?${key}["']? *:`, 'mu').test(plain);
  const { keys, torn } = readableKeys(plain);
  const { aliases } = keys;
  const count = Array.isArray(aliases) ? aliases.length : Number(aliases !== null);
  const isTorn =
    torn.has('name') ||
    torn.has('people') ||
    (isTyped('people') && !own.people?.every((person) => person?.name));
  const isNobody = peopleOf(own as Draft<Profile>).every(({ name }) => name === '');
  const asksPeople = collection === 'profiles' && own.kind !== 'tap-the';
  return [
    ...(asksPeople && (isNobody || isTorn) ? [said.people] : []),
    ...(day && isTyped('consent') && own.consent?.withdrawn !== day ? [said.consent(day)] : []),
    ...(isTyped('aliases') && (own.aliases ?? []).length < count ? [said.aliases] : []),
    ...(own.title === slug && keys['title'] !== slug ? [said.title(slug)] : []),
    ...(own.date === today && keys['date'] !== today ? [said.date] : []),
  ];
};

/** A name for the old file that nothing in the folder has. */
const spareName = (files: readonly string[]): string => {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? 'tep-cu.txt' : `tep-cu-${count}.txt`;
    if (!files.includes(name)) return name;
  }
};

/**
 * A story's file as a page taken down, whatever is wrong with it: the state is changed where it
 * stands; where the head cannot be read, one of its own is set above the old text; a file that is no
 * text at all is kept beside it. Nothing of the old file is lost.
 * @param today the day of publication of a story whose own cannot be read, `YYYY-MM-DD`
 * @param day when somebody asked for it, which the consent keeps
 */
export async function tombstoneOf(
  contentDir: string,
  story: Sketch,
  today: string,
  day: string | undefined,
): Promise<Tombstone> {
  const { file, files } = story;
  const bytes = await readFile(join(contentDir, file)).catch(() => {
    throw new BuildFault([`Không mở được tệp ${file} trong thư mục nội dung.`]);
  });
  const before = bytes.toString('utf8');
  const plain = decode(file, bytes).text;
  const told = (own: Data) => seenTo(story, plain ?? '', own, today, day);
  const head = headFor(story, plain ?? '', today, day);
  const keptAs = `${dirname(file)}/${spareName(files)}`;
  if (plain !== undefined) {
    const changed = inPlace(story, before, today, day);
    const inItsPlace = changed && readAs(story, changed);
    if (inItsPlace) return { edit: { file, before, after: changed }, byHand: told(inItsPlace) };
    const above = asSaved(before, `${head}\n${said.divider}\n\n`) + before.replace(/^\uFEFF/u, '');
    const onTop = readAs(story, above);
    if (onTop)
      return { edit: { file, before, after: above }, byHand: [said.above, ...told(onTop)] };
  }
  return {
    edit: { file, before, after: head, keptAs },
    byHand: [said.beside(keptAs), ...told(readAs(story, head) ?? {})],
  };
}
