import { describe, expect, it } from 'vitest';
import { copyContent } from '../fixtures/content-copy.ts';
import { runOn } from '../built/build-site.ts';
import { runCli } from '../built/run-command.ts';
import { runHere } from '../built/run-here.ts';

const profile = 'profiles/vi-du/index.mdx';
const model = 'models/tu-sach-mau/index.mdx';
const scene = 'Tối thứ hai, dãy trọ còn sáng đèn.';

describe('the command', () => {
  const run = (root: string, ...args: string[]) => runOn(root, 'check', args);

  it('exits 0 and says so when there is nothing to mend', async () => {
    using copy = copyContent();
    const { code, stdout, stderr } = await runOn(copy.root, 'check', [], runCli);
    expect([code, stdout, stderr]).toEqual([0, 'Không có lỗi nào.\n', '']);
  });

  it('names file, line and column, and how to mend it, without colours in a pipe', async () => {
    using copy = copyContent();
    copy.replace(profile, 'unit: doan-xa-cu-mau', 'unit: doan-xa-cu');
    const { code, stdout } = await run(copy.root);
    expect(code).toBe(1);
    expect(stdout).toContain('profiles/vi-du/index.mdx:13:7');
    expect(stdout).toContain('Có phải “doan-xa-cu-mau”?');
    expect(stdout).toContain('1 lỗi phải sửa');
    expect(stdout).not.toContain('\u001b');
  });

  it.each([
    ['check', runHere],
    ['build', runCli],
    ['cards', runHere],
  ])('%s tells a word no card can hold, once', async (command, runner) => {
    using copy = copyContent();
    copy.replace(profile, 'title: "29', 'title: "漢');
    const { code, stdout, stderr } = await runOn(copy.root, command, [], runner);
    expect(code).toBe(1);
    expect((stdout + stderr).match(/\S+:2:1 .*“漢”.*/g)).toEqual([
      expect.stringContaining('profiles/vi-du/index.mdx'),
    ]);
  });

  it('prints nothing but the faults with --json', async () => {
    using copy = copyContent();
    copy.replace(profile, scene, 'Một {x} hai.');
    const { code, stdout, stderr } = await run(copy.root, '--json');
    expect([code, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: profile,
        line: 40,
        column: 5,
        code: 'mdx-bieu-thuc',
        severity: 'E',
        message: expect.stringContaining('{x}') as string,
        hint: expect.stringContaining('\\{') as string,
      },
    ]);
  });

  it('warnings alone do not fail', async () => {
    using copy = copyContent();
    copy.replace(model, 'conditions: [Có mái che]', 'conditions: chua-ro');
    const { code, stdout } = await run(copy.root);
    expect(code).toBe(0);
    expect(stdout).toContain('NHẮC');
  });

  it('a missing folder is a sentence, not a stack', async () => {
    const { code, stdout, stderr } = await runOn('/khong/co/thu-muc', 'check', [], runCli);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('Không có thư mục nội dung');
    expect(stdout).not.toMatch(/\n\s+at /);
  });
});
