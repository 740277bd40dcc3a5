import { addSample } from '../drafts/sample.ts';
import { BuildFault } from '../publish/build-fault.ts';
import { runCommand } from './terminal/command.ts';
import { collectionOfKind, kindNames } from './terminal/kind-name.ts';
import { readContent } from './terminal/read-content.ts';
import { readOptions } from './terminal/options.ts';

const usage = `npm run sample -- ${kindNames.join('|')}`;

/** `npm run sample -- <kind>`: puts the package's sample of a kind of story into the content as a draft. */
await runCommand(async () => {
  const { names } = readOptions({ usage, options: {}, names: 1 });
  const [kind] = names;
  if (!kind) throw new BuildFault(['Thiếu loại bài.', `→ Viết: ${usage}`]);
  const collection = collectionOfKind(kind, usage);
  const { settings, today, library } = await readContent();
  const file = await addSample(settings.contentDir, collection, library, today);
  process.stdout.write(
    `Đã chép bài mẫu: ${file}\nNgười và việc trong bài là hư cấu: thay bằng chuyện thật, xóa dòng demo.\n→ Xem còn thiếu gì: npm run check -- ${file.split('/')[1]}\n`,
  );
  return 0;
});
