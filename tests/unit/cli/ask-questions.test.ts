import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { askOne } from '../../../src/cli/terminal/ask-questions.ts';
import type { FirstQuestion } from '../../../src/drafts/first-questions.ts';

const names = Array.from({ length: 20 }, (_, index) => `Đoàn xã Giả Định ${index + 1}`);
const unit: FirstQuestion = {
  key: 'unit',
  flag: 'unit',
  title: 'Đơn vị',
  about: 'Nơi làm việc ấy',
  example: '',
  choices: names.map((label, index) => ({ value: `xa-${index + 1}`, label })),
  isCatalogue: true,
};
const group: FirstQuestion = {
  ...unit,
  key: 'group',
  choices: [
    { value: 'can-bo-doan', label: 'Cán bộ Đoàn' },
    { value: 'doan-vien', label: 'Đoàn viên' },
  ],
  isCatalogue: false,
};

/** Asks, and presses the keys one after the other, as each question comes. */
const answered = (question: FirstQuestion, ...keys: string[]) => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const left = [...keys];
  output.on('data', (said: Buffer) => {
    const isAsked = said.toString().includes('◆');
    if (isAsked && left.length > 0) setImmediate(() => input.write(left.shift()!));
  });
  return askOne('profiles', question, { input, output });
};

it('one of few is chosen with the arrows', async () => {
  expect(await answered(group, '\u001b[B\r')).toBe('doan-vien');
});

it('a unit among many is found by typing, and near ones are asked, not guessed', async () => {
  expect(await answered(unit, 'Đoàn xã Giả Định 7\r')).toBe('xa-7');
  expect(await answered(unit, 'giả định 2\r', '\r')).toBe('xa-2');
});

it('what may wait is left with Enter', async () => {
  expect(await answered(unit, '\r')).toBe('');
});

it.each([group, unit])('Ctrl-C stops the whole command', async (question) => {
  await expect(answered(question, '\u0003')).rejects.toThrow('Đã dừng, chưa ghi gì.');
});
