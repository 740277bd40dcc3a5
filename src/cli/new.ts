import {
  collectionNames,
  storyFile,
  type CollectionName,
  type Library,
} from '../domain/library.ts';
import { freeFolder } from '../drafts/draft-place.ts';
import { answerOf, firstQuestions, type FirstQuestion } from '../drafts/first-questions.ts';
import { storyTemplate } from '../drafts/story-template.ts';
import { writeDraft } from '../import/write-draft.ts';
import { BuildFault } from '../publish/build-fault.ts';
import { askKind, askOne, mayAsk } from './terminal/ask-questions.ts';
import { runCommand } from './terminal/command.ts';
import { collectionOfKind, kindNames } from './terminal/kind-name.ts';
import { readContent } from './terminal/read-content.ts';
import { readOptions } from './terminal/options.ts';

const usage = `npm run new -- --kind ${kindNames.join('|')} --title "…" [--<khóa> "…"]`;

const write = async (
  contentDir: string,
  library: Library,
  collection: CollectionName,
  given: Record<string, string>,
): Promise<string> => {
  const slug = freeFolder(contentDir, library, collection, given['title']!);
  const path = storyFile({ collection, slug });
  const data = storyTemplate(collection, given);
  await writeDraft(contentDir, { collection, slug, files: [{ path, data }] });
  return path;
};

/** An option's value as the model stores it. */
const settle = (collection: CollectionName, question: FirstQuestion, typed: string): string => {
  const answer = answerOf(collection, question, typed);
  if ('value' in answer) return answer.value;
  throw new BuildFault([`--${question.flag}: ${answer.wrong}`]);
};

/**
 * `npm run new`: a new story as a draft whose keys are explained, by questions or, all of them, by
 * options: `--kind`, `--title` and the first keys of that kind. A question left or broken off writes
 * nothing; nothing is written over.
 */
await runCommand(async () => {
  const { settings, today, library } = await readContent();
  const { contentDir } = settings;
  const options = Object.fromEntries(
    [
      'kind',
      ...collectionNames.flatMap((name) => firstQuestions(name, library).map((q) => q.flag)),
    ].map((flag) => [flag, { type: 'string' as const }]),
  );
  const values = readOptions({ usage, options }).values as Record<string, string | undefined>;
  const isAsking = mayAsk();
  const lacking = ['kind', 'title'].filter((flag) => !values[flag]);
  if (!isAsking && lacking.length > 0) {
    const flags = lacking.map((flag) => `--${flag}`).join(', ');
    throw new BuildFault([
      `Không có cửa sổ lệnh để hỏi, nên phải viết đủ: thiếu ${flags}.`,
      `→ Viết: ${usage}`,
    ]);
  }
  const collection = collectionOfKind(values['kind'] ?? (await askKind()), usage);
  const questions = firstQuestions(collection, library);
  const foreign = Object.keys(values).find(
    (flag) => flag !== 'kind' && !questions.some((question) => question.flag === flag),
  );
  if (foreign) {
    const own = questions.map(({ flag }) => `--${flag}`).join(', ');
    throw new BuildFault([`Loại bài này không có --${foreign}.`, `→ Có: ${own}`]);
  }
  const given: Record<string, string> = { status: 'nhap', date: today };
  for (const question of questions) {
    const typed = values[question.flag];
    const answer =
      typed === undefined
        ? isAsking
          ? await askOne(collection, question)
          : ''
        : settle(collection, question, typed);
    if (answer) given[question.key] = answer;
  }
  const path = await write(contentDir, library, collection, given);
  process.stdout.write(
    `Đã tạo bản nháp: ${path}\nMở tệp ấy để viết tiếp: mỗi khóa có lời giải thích.\n→ Xem còn thiếu gì: npm run check -- ${path.split('/')[1]}\n`,
  );
  return 0;
});
