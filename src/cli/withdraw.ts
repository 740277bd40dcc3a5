import { join } from 'node:path';
import { BuildFault } from '../publish/build-fault.ts';
import { writeDay } from '../domain/date.ts';
import { absoluteAddress, pageName, storyPath } from '../domain/addresses.ts';
import type { Fault } from '../domain/faults/fault.ts';
import { debuggers } from '../domain/share/links.ts';
import type { Sketch } from '../domain/rules/scope.ts';
import {
  isExpired,
  otherPlaces,
  planWithdrawal,
  requestedOn,
  timeSince,
  withdrawalDeadline,
} from '../editing/withdrawal.ts';
import { showPath, siteAddress } from '../settings.ts';
import { runCommand } from './terminal/command.ts';
import { isCalled, noSuchStory } from './terminal/story-name.ts';
import { confirmEdits } from './terminal/confirm.ts';
import { readContent } from './terminal/read-content.ts';
import { readOptions, refuseNoDay } from './terminal/options.ts';

const find = (stories: readonly Sketch[], name: string): Sketch => {
  const [found, ...more] = stories.filter(isCalled(name));
  if (!found) throw new BuildFault([noSuchStory(name, stories)]);
  if (more.length === 0) return found;
  const same = [found, ...more].map((story) => pageName(storyPath(story))).join(', ');
  throw new BuildFault([
    `Có ${more.length + 1} bài mang tên "${name}".`,
    `→ Viết rõ một bài: ${same}`,
  ]);
};

const tellDays = (requested: string | undefined, today: string) => {
  if (!requested) return;
  const { days, isLate, isNear } = timeSince(requested, today);
  const late = isLate ? ` Đã quá hạn ${withdrawalDeadline} ngày: gỡ và đăng ngay hôm nay.` : '';
  const left = withdrawalDeadline - days;
  const soon = isNear ? ` Chỉ còn ${left} ngày trong hạn ${withdrawalDeadline} ngày.` : '';
  process.stderr.write(
    `Yêu cầu gỡ nhận ngày ${writeDay(requested)}, đã ${days} ngày.${late}${soon}\n`,
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

/** What of the stories lies out of reach, and where to have it read anew. */
const tellCopies = (stories: readonly Sketch[], siteUrl: string | undefined) => {
  const addresses = siteUrl ? stories.map((one) => absoluteAddress(storyPath(one), siteUrl)) : [];
  const pages = addresses.flatMap((address) => {
    const { facebook, zalo } = debuggers(address);
    return [`  ${facebook}\n`, `  ${zalo} (dán ${address})\n`];
  });
  const again = pages.length > 0 ? ` Khi trang đã lên, bảo họ đọc lại:\n${pages.join('')}` : '\n';
  process.stdout.write(
    `Facebook, Zalo còn giữ bản lưu của bài.${again}` +
      'Kho công khai thì lịch sử còn bản cũ: kho có content/ cần để riêng tư.\n',
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
  const [name] = names;
  if (!name && !values.expired)
    throw new BuildFault(['Viết bài cần gỡ: npm run withdraw -- profiles/vi-du']);
  const { settings, options, today, library, sketches, faults } = await readContent();
  const { contentDir } = settings;
  const stories = name
    ? [find(sketches, name)]
    : sketches.filter((story) => isExpired(story, today));
  if (stories.length === 0) {
    process.stdout.write('Không có bài nào hết hạn đồng ý.\n');
    return 0;
  }
  const { requested, reason } = values;
  if (requested) refuseNoDay('requested', requested);
  const by = library.site.operator;
  const planned = await planWithdrawal(contentDir, stories, { today, requested, reason, by });
  const { edits, notices, byHand } = planned;
  tellPlaces(await otherPlaces(edits, faults, contentDir, options), contentDir);
  for (const story of stories) tellDays(requested ?? requestedOn(story), today);
  for (const told of byHand) process.stderr.write(`Cần xem bằng tay: ${told}\n`);
  if (!(await confirmEdits(contentDir, [...edits, notices], values.yes ?? false))) return 1;
  process.stdout.write(
    'Đã ghi. Chạy "npm run build" rồi đưa trang lên: địa chỉ cũ còn lời báo đã gỡ, ảnh chia sẻ cũ thành ảnh trung tính.\n',
  );
  tellCopies(stories, siteAddress(settings));
  return 0;
});
