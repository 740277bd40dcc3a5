import { join } from 'node:path';
import { BuildFault } from '../publish/build-fault.ts';
import { checkContent, type CheckOptions } from '../check/check.ts';
import { daysBetween, isDay, todayInVietnam, writeDay } from '../domain/date.ts';
import { storyPath } from '../domain/addresses.ts';
import type { Fault } from '../domain/faults/fault.ts';
import { storiesOf, type Library, type Story } from '../domain/library.ts';
import { readSettings, showPath } from '../settings.ts';
import { runCommand } from './terminal/command.ts';
import { isCalled, noSuchStory } from './terminal/story-name.ts';
import { addNotices, confirmEdits, editStory, type Edit } from './content-edit.ts';
import { readOptions } from './terminal/options.ts';

/** Days after a request within which a story must be gone, and after which the officer is warned. */
const deadline = 15;
const warning = 10;

const isExpired = (story: Story, today: string): boolean => {
  const consent = 'consent' in story.data ? story.data.consent : undefined;
  return Boolean(consent?.expires && consent.expires < today && story.data.status === 'da-dang');
};

const find = (library: Library, name: string): Story => {
  const stories = storiesOf(library);
  const [found, ...more] = stories.filter(isCalled(name));
  if (!found) throw new BuildFault([noSuchStory(name, stories)]);
  if (more.length === 0) return found;
  const same = [found, ...more].map((story) => storyPath(story).slice(1, -1)).join(', ');
  throw new BuildFault([
    `Có ${more.length + 1} bài mang tên "${name}".`,
    `→ Viết rõ một bài: ${same}`,
  ]);
};

const requestDay = (story: Story, given: string | undefined): string | undefined => {
  if (given && !isDay(given))
    throw new BuildFault([`--requested: "${given}" không phải ngày; viết NĂM-THÁNG-NGÀY.`]);
  const consent = 'consent' in story.data ? story.data.consent : undefined;
  return given ?? (typeof consent?.withdrawn === 'string' ? consent.withdrawn : undefined);
};

const tellDays = (requested: string | undefined, today: string) => {
  if (!requested) return;
  const days = daysBetween(requested, today);
  const late = days >= deadline ? ` Đã quá hạn ${deadline} ngày: gỡ và đăng ngay hôm nay.` : '';
  const soon =
    days >= warning && !late ? ` Chỉ còn ${deadline - days} ngày trong hạn ${deadline} ngày.` : '';
  process.stderr.write(
    `Yêu cầu gỡ nhận ngày ${writeDay(requested)}, đã ${days} ngày.${late}${soon}\n`,
  );
};

/**
 * Every other place that names the people of these stories, as check will tell of it once they are
 * taken down; what it tells of already is left out.
 */
const elsewhere = async (
  stories: readonly Story[],
  before: readonly Fault[],
  contentDir: string,
  options: CheckOptions,
): Promise<Fault[]> => {
  const gone = new Set(stories.map(({ collection, slug }) => `${collection}/${slug}`));
  const { faults } = await checkContent(contentDir, { ...options, gone });
  const known = new Set(before.map(({ file, line, message }) => `${file}:${line} ${message}`));
  return faults.filter(
    ({ file, line, message, code }) =>
      code === 'nguoi-da-rut' && !known.has(`${file}:${line} ${message}`),
  );
};

const tellPlaces = (places: readonly Fault[], contentDir: string) => {
  if (places.length === 0) return;
  const lines = places.map(
    ({ file, line, message }) => `  ${showPath(join(contentDir, file))}:${line}  ${message}`,
  );
  process.stdout.write(
    `Còn ${places.length} chỗ khác nêu người này:\n${lines.join('\n')}\nBỏ tên ở từng chỗ; chỗ nào phải giữ (quyết định đã công bố) thì trả lời trong notices.yaml, ở mục go-theo-yeu-cau của bài: stays: [{ page: …, why: "…" }].\nGỡ bài ngay cũng được; npm run check còn báo lỗi và trang chưa dựng được cho đến khi xong từng chỗ.\n\n`,
  );
};

/**
 * `npm run withdraw -- <collection>/<slug> [--reason "…"] [--requested YYYY-MM-DD] [--yes]`: takes a
 * story down. `--expired` instead of a name takes down all whose consent has run out.
 */
await runCommand(async () => {
  const { values, names } = readOptions({
    usage:
      'npm run withdraw -- <bài> [--reason "…"] [--requested NĂM-THÁNG-NGÀY] [--expired] [--yes]',
    options: {
      reason: { type: 'string' },
      requested: { type: 'string' },
      expired: { type: 'boolean' },
      yes: { type: 'boolean' },
    },
    names: 1,
  });
  const { contentDir, cacheDir } = readSettings();
  const today = todayInVietnam();
  const options = { today, production: false, cacheDir };
  const { library, faults } = await checkContent(contentDir, options);
  const [name] = names;
  if (!name && !values.expired) {
    process.stderr.write('Viết bài cần gỡ: npm run withdraw -- profiles/vi-du\n');
    return 1;
  }
  const stories = name
    ? [find(library, name)]
    : storiesOf(library).filter((story) => isExpired(story, today));
  if (stories.length === 0) {
    process.stdout.write('Không có bài nào hết hạn đồng ý.\n');
    return 0;
  }
  tellPlaces(await elsewhere(stories, faults, contentDir, options), contentDir);
  const edits: Edit[] = [];
  for (const story of stories) {
    const requested = requestDay(story, values.requested);
    tellDays(requested, today);
    edits.push(
      await editStory(contentDir, story.file, (data) => {
        data.set('status', 'da-go');
        if (requested && data.has('consent')) data.setIn(['consent', 'withdrawn'], requested);
      }),
    );
  }
  const text = values.reason ?? 'Bài đã được gỡ khỏi trang.';
  const notices = stories.map((story) => ({
    date: today,
    type: 'go-theo-yeu-cau',
    page: storyPath(story).slice(1, -1),
    text,
    by: library.site.operator,
  }));
  edits.push(await addNotices(contentDir, notices));
  if (!(await confirmEdits(contentDir, edits, values.yes ?? false))) return 1;
  process.stdout.write(
    'Đã ghi. Chạy "npm run build" rồi đưa trang lên: địa chỉ cũ còn lời báo đã gỡ, ảnh chia sẻ cũ thành ảnh trung tính.\n' +
      'Bản lưu của Facebook, Zalo và lịch sử của kho công khai không tự mất: xem SECURITY.\n',
  );
  return 0;
});
