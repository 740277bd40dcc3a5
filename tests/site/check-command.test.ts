import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { copyContent } from '../fixtures/content-copy.ts';
import { takeRead } from '../built/build-site.ts';

const profile = 'profiles/vi-du/index.mdx';
const model = 'models/tu-sach-mau/index.mdx';
const scene = 'Tối thứ hai, dãy trọ còn sáng đèn.';

describe('the command', () => {
  const call = (command: string, root: string, ...args: string[]) => {
    const file = join(import.meta.dirname, `../../src/cli/${command}.ts`);
    const env = { ...process.env, CONTENT_DIR: root, SITE_ENV: '' };
    const { cacheDir } = readSettings(env);
    takeRead(cacheDir);
    const said = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', env });
    rmSync(cacheDir, { recursive: true, force: true });
    return said;
  };
  const run = (root: string, ...args: string[]) => call('check', root, ...args);

  it('exits 0 and says so when there is nothing to mend', () => {
    using copy = copyContent();
    const { status, stdout, stderr } = run(copy.root);
    expect([status, stdout, stderr]).toEqual([0, 'Không có lỗi nào.\n', '']);
  });

  it('names file, line and column, and how to mend it, without colours in a pipe', () => {
    using copy = copyContent();
    copy.replace(profile, 'unit: doan-xa-cu-mau', 'unit: doan-xa-cu');
    const { status, stdout } = run(copy.root);
    expect(status).toBe(1);
    expect(stdout).toContain('profiles/vi-du/index.mdx:13:7');
    expect(stdout).toContain('Có phải “doan-xa-cu-mau”?');
    expect(stdout).toContain('1 lỗi phải sửa');
    expect(stdout).not.toContain('\u001b');
  });

  it.each(['check', 'build', 'cards'])('%s tells a word no card can hold, once', (command) => {
    using copy = copyContent();
    copy.replace(profile, 'title: "29', 'title: "漢');
    const { status, stdout, stderr } = call(command, copy.root);
    expect(status).toBe(1);
    expect((stdout + stderr).match(/\S+:2:1 .*“漢”.*/g)).toEqual([
      expect.stringContaining('profiles/vi-du/index.mdx'),
    ]);
  });

  it('prints nothing but the faults with --json', () => {
    using copy = copyContent();
    copy.replace(profile, scene, 'Một {x} hai.');
    const { status, stdout, stderr } = run(copy.root, '--json');
    expect([status, stderr]).toEqual([1, '']);
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

  it('warnings alone do not fail', () => {
    using copy = copyContent();
    copy.replace(model, 'conditions: [Có mái che]', 'conditions: chua-ro');
    const { status, stdout } = run(copy.root);
    expect(status).toBe(0);
    expect(stdout).toContain('NHẮC');
  });

  it('a missing folder is a sentence, not a stack', () => {
    const { status, stdout, stderr } = run('/khong/co/thu-muc');
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('Không có thư mục nội dung');
    expect(stdout).not.toMatch(/\n\s+at /);
  });
});
