import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isCancel, select } from '@clack/prompts';
import { storyFile } from '../domain/library.ts';
import { isSlugTaken } from '../drafts/draft-place.ts';
import { importDocument, type ImportContext, type Imported } from '../import/import.ts';
import { ImportFault } from '../import/import-fault.ts';
import { draftKinds } from '../import/draft.ts';
import { writeDraft } from '../import/write-draft.ts';
import { BuildFault } from '../publish/build-fault.ts';
import { mayAsk } from './terminal/ask-questions.ts';
import { runCommand } from './terminal/command.ts';
import { collectionOfKind, kindNames } from './terminal/kind-name.ts';
import { readContent } from './terminal/read-content.ts';
import { readOptions } from './terminal/options.ts';

const usage = `npm run import -- <tệp>… [--kind ${kindNames.join('|')}] [--json]`;

/** Why a path gives no bytes, by what the system says. */
const unread: Record<string, [why: string, mend: string]> = {
  ENOENT: ['Không có tệp này.', '→ Xem lại đường dẫn; tên có dấu cách thì đặt trong ngoặc kép.'],
  EISDIR: ['Đây là thư mục.', '→ Viết tên từng tệp trong thư mục ấy, cách nhau bằng dấu cách.'],
  EBUSY: [
    'Không mở được tệp: tệp đang mở trong chương trình khác, hoặc máy không cho đọc.',
    '→ Đóng tệp trong Word, Excel rồi nhập lại; vẫn không được thì chép tệp sang thư mục khác.',
  ],
};

const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new ImportFault(...(unread[code] ?? unread['EBUSY']!));
  }
};

const asked = { unit: 'Đơn vị', award: 'Hình thức khen', names: 'Tên viết toàn chữ hoa' };

/** @param isBegun whether drafts of other files were written before */
const ask = async (
  questions: Imported['questions'],
  isBegun: boolean,
): Promise<Map<string, string>> => {
  const answers = new Map<string, string>();
  for (const { kind, written, near } of questions) {
    const answer = await select({
      message: `${asked[kind]} “${written}” là:`,
      options: [
        ...near.map(({ id, name }) => ({
          value: id,
          label: name,
          ...(kind === 'names' ? {} : { hint: id }),
        })),
        { value: '', label: 'Không phải, để như văn bản viết' },
      ],
      showInstructions: false,
    });
    if (isCancel(answer))
      throw new BuildFault([
        isBegun
          ? 'Đã dừng: tệp này chưa ghi gì, các bài đã tạo ở trên vẫn còn.'
          : 'Đã dừng, chưa ghi gì.',
      ]);
    if (answer) answers.set(written, answer);
  }
  return answers;
};

const report = (all: readonly Imported[]) => ({
  made: all.map((one) => ({ file: storyFile(one), kind: draftKinds[one.collection] })),
  lost: all.flatMap(({ lost }) => lost),
  proposed: all.flatMap((one) =>
    one.proposals.map((proposal) => ({ file: storyFile(one), ...proposal })),
  ),
});

const told = (one: Imported): string => {
  const lines = [
    `Đã tạo bản nháp: ${storyFile(one)}`,
    ...(one.proposals.length > 0 ? ['Đề xuất, xem lại từng điều:'] : []),
    ...one.proposals.map(({ key, value, from }) => `  ${key}: ${value}  ← “${from}”`),
    ...(one.lost.length > 0 ? ['Cần xem lại: không giữ được như văn bản, hoặc còn thiếu'] : []),
    ...one.lost.map(({ what, where }) => `  ${what} (${where})`),
    `→ Xem còn thiếu gì: npm run check -- ${one.slug}`,
  ];
  return lines.join('\n');
};

/**
 * `npm run import -- <file>…`: makes a draft of each Word, text, saved page, Excel or CSV file.
 * `--json` prints what was made, lost and proposed for other programs. Nothing is written over; a
 * file that cannot be read leaves nothing behind and does not stop the others.
 */
await runCommand(async () => {
  const { values, names } = readOptions({
    usage,
    options: { kind: { type: 'string' }, json: { type: 'boolean' } },
    names: 100,
  });
  if (names.length === 0) throw new BuildFault(['Thiếu tên tệp cần nhập.', `→ Viết: ${usage}`]);
  const collection = values.kind === undefined ? undefined : collectionOfKind(values.kind, usage);
  const { settings, library } = await readContent();
  const { contentDir } = settings;
  const context: ImportContext = {
    units: library.units,
    awards: library.awards,
    isTaken: isSlugTaken(contentDir, library),
    ...(collection ? { collection } : {}),
  };
  const isAsking = mayAsk() && !values.json;
  const done: Imported[] = [];
  let failed = 0;
  for (const path of names) {
    try {
      const file = { name: basename(path), bytes: await bytesOf(path) };
      const first = await importDocument(file, context);
      const answers = isAsking
        ? await ask(first.questions, done.length > 0)
        : new Map<string, string>();
      const imported =
        answers.size > 0 ? await importDocument(file, { ...context, answers }) : first;
      await writeDraft(contentDir, imported);
      done.push(imported);
      if (!values.json) process.stdout.write(`${told(imported)}\n\n`);
    } catch (error) {
      if (!(error instanceof ImportFault)) throw error;
      failed += 1;
      // What is said of a file may name it first, as the desk needs it.
      const said = error.lines.join('\n').replace(`${basename(path)}: `, '');
      process.stderr.write(`${path}: ${said}\n`);
    }
  }
  if (values.json) process.stdout.write(`${JSON.stringify(report(done), null, 2)}\n`);
  return failed > 0 ? 1 : 0;
});
