import { readdirSync } from 'node:fs';
import disk from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serveDesk } from '../../../src/desk/server.ts';
import { addNotices } from '../../../src/editing/catalogue.ts';
import { readSettings } from '../../../src/settings.ts';
import { copyContent } from '../../fixtures/content-copy.ts';

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const profile = 'profiles/vi-du/index.mdx';

/** A disk that refuses to write below a folder, for every module that has asked Node for it. */
const refuse = (root: string, code: string) => {
  const { writeFile } = disk;
  vi.spyOn(disk, 'writeFile').mockImplementation(async (file, ...rest) => {
    if (String(file).startsWith(root)) throw Object.assign(new Error(code), { code });
    await writeFile(file, ...rest);
  });
  syncBuiltinESMExports();
};

const openDesk = async () => {
  const copy = copyContent();
  const settings = readSettings({ CONTENT_DIR: copy.root, OUT_DIR: join(copy.root, '../site') });
  const desk = await serveDesk(settings, 0, { app: Promise.resolve(new Map()) });
  const post = async (path: string, body: object) => {
    const answer = await fetch(desk.address + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: new URL(desk.address).origin },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as { fault?: string; version?: string };
  };
  const open = async () => {
    const answer = await fetch(`${desk.address}api/file?path=${profile}`);
    return (await answer.json()) as { version: string; data: object; body: string };
  };
  return { copy, post, open, close: desk.close };
};
const filesIn = (root: string) => readdirSync(root, { recursive: true }).map(String).toSorted();

describe('a disk that takes nothing', () => {
  it.each([
    ['ENOSPC', /Hết chỗ trên đĩa: chưa lưu/u],
    ['EROFS', /chỉ cho đọc: chưa lưu/u],
    ['EACCES', /không cho ghi: chưa lưu/u],
  ])('%s is answered in words, and every file is as it was', async (code, told) => {
    const { copy, post, open, close } = await openDesk();
    using _ = copy;
    const { version, data, body } = await open();
    const before = [filesIn(copy.root), copy.read(profile), copy.read('notices.yaml')];
    refuse(copy.root, code);
    const changed = { path: profile, version, data: { ...data, role: 'Bí thư Đoàn xã' }, body };
    const asked: [string, object][] = [
      ['api/file', changed],
      ['api/correct', { ...changed, type: 'dinh-chinh', text: 'Sửa chức vụ.' }],
      ['api/withdraw', { path: profile, requested: '2026-06-01' }],
      ['api/new', { collection: 'profiles', title: 'Bài mới' }],
      ['api/import', { name: 'a.txt', base64: Buffer.from('Tựa bài\n\nĐoạn.').toString('base64') }],
    ];
    for (const [path, sent] of asked) expect((await post(path, sent)).fault, path).toMatch(told);
    expect([filesIn(copy.root), copy.read(profile), copy.read('notices.yaml')]).toEqual(before);
    await close();
  });
});

describe('a story that is to have another address', () => {
  const [model, moved] = ['models/tu-sach-mau/index.mdx', 'models/tu-sach-moi/index.mdx'];
  const asked = { path: model, to: 'tu-sach-moi' };
  /** A disk on which no folder is renamed, because another program holds it or the desk was killed. */
  const refuseToMove = (code: string, then = () => {}) => {
    const { rename } = disk;
    vi.spyOn(disk, 'rename').mockImplementation(async (from, to) => {
      if (!String(from).endsWith('tu-sach-mau')) return rename(from, to);
      then();
      throw Object.assign(new Error(code), { code });
    });
    syncBuiltinESMExports();
  };
  const restore = () => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  };

  it('stays as it was, and all that names it, while another program holds its folder', async () => {
    const { copy, post, close } = await openDesk();
    using _ = copy;
    const texts = () =>
      filesIn(copy.root)
        .filter((file) => /mdx|yaml/u.test(file))
        .map((file) => [file, copy.read(file)]);
    const before = texts();
    refuseToMove('EBUSY');
    expect((await post('api/move', asked)).fault).toContain('có chương trình đang mở thư mục');
    expect(texts()).toEqual(before);
    await close();
  });

  it('has none without its old one leading there, whenever the desk is killed; asked again it is done', async () => {
    const { copy, post, close } = await openDesk();
    using _ = copy;
    // After this moment nothing is written any more.
    refuseToMove('EIO', () => refuse(copy.root, 'EIO'));
    expect((await post('api/move', asked)).fault).toBeDefined();
    expect(copy.has(moved)).toBe(false);
    expect(copy.read(model)).toMatch(/^aliases: \[tu-sach-mau\]$/mu);
    restore();
    const done = (await post('api/move', asked)) as { path?: string };
    expect(done.path).toBe(moved);
    expect(copy.read(moved)).toMatch(/^aliases: \[tu-sach-mau\]$/mu);
    expect(copy.read(profile)).toContain('models: [tu-sach-moi]');
    await close();
  });
});

it('a catalogue that is there and cannot be read is no empty one, which would be written over', async () => {
  using copy = copyContent();
  vi.spyOn(disk, 'readFile').mockRejectedValue(
    Object.assign(new Error('EMFILE'), { code: 'EMFILE' }),
  );
  syncBuiltinESMExports();
  await expect(addNotices(copy.root, [])).rejects.toThrow('EMFILE');
});

it('what a writer that was killed left behind is taken away when the desk opens', async () => {
  using copy = copyContent();
  const before = filesIn(copy.root);
  const id = '0b5f3c1e-1d2c-4b3a-9f8e-7d6c5b4a3f2e';
  copy.write(`profiles/vi-du/index.mdx.${id}.tmp`, 'nửa');
  copy.write(`notices.yaml.${id}.tmp`, 'nửa');
  copy.write(`commendations/.khen-${id}/index.mdx`, 'nửa');
  const settings = readSettings({ CONTENT_DIR: copy.root, OUT_DIR: join(copy.root, '../site') });
  const desk = await serveDesk(settings, 0, { app: Promise.resolve(new Map()) });
  await desk.close();
  expect(filesIn(copy.root)).toEqual(before);
});
