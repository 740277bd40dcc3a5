import type { Readable, Writable } from 'node:stream';
import { isCancel, select, text as ask } from '@clack/prompts';
import { collectionNames, type CollectionName } from '../../domain/library.ts';
import { answerOf, matching, type FirstQuestion } from '../../drafts/first-questions.ts';
import { BuildFault } from '../../publish/build-fault.ts';
import { text } from '../../text.ts';
import { kindNames } from './kind-name.ts';

/** Where questions are asked, where that is not the terminal. */
type Streams = { input?: Readable; output?: Writable };

/** An answer, where the question was not broken off. */
const orStop = <T>(answer: T): Exclude<T, symbol> => {
  if (isCancel(answer)) throw new BuildFault(['Đã dừng, chưa ghi gì.']);
  return answer as Exclude<T, symbol>;
};

/** Whether somebody is there to be asked. */
export function mayAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** Which kind of story. */
export async function askKind(): Promise<string> {
  const options = collectionNames.map((name, index) => ({
    value: kindNames[index]!,
    label: text.collections[name].one,
  }));
  return orStop(await select({ message: 'Viết bài gì?', options, showInstructions: false }));
}

/** More units than this are found by typing. */
const few = 12;
const later = { value: '', label: 'Để sau' };

/** One question; what may wait is left with Enter or "Để sau". */
export async function askOne(
  collection: CollectionName,
  question: FirstQuestion,
  streams: Streams = {},
): Promise<string> {
  const { key, title, about, example, choices, isCatalogue } = question;
  const message = `${title}: ${about}`;
  if (choices.length > 0 && (!isCatalogue || choices.length <= few)) {
    return orStop(
      await select({ message, options: [...choices, later], showInstructions: false, ...streams }),
    );
  }
  const validate = (typed: string | undefined) => {
    if (!typed?.trim()) return key === 'title' ? 'Cần có tựa để đặt tên bài.' : undefined;
    if (isCatalogue && matching(choices, typed).length > 0) return undefined;
    const answer = answerOf(collection, question, typed);
    return 'wrong' in answer ? answer.wrong : undefined;
  };
  const sample = isCatalogue ? 'Gõ vài chữ trong tên' : example;
  const hint = key === 'title' ? example : `${sample} (Enter: để sau)`;
  const typed = orStop(await ask({ message, placeholder: hint, validate, ...streams })) ?? '';
  if (!typed.trim()) return '';
  const answer = answerOf(collection, question, typed);
  if ('value' in answer) return answer.value;
  const options = [...matching(choices, typed).slice(0, 20), later];
  return orStop(
    await select({ message: `“${typed}” là:`, options, showInstructions: false, ...streams }),
  );
}
