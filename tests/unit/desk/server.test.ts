import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetDesk, noteDesk, openDesk } from '../../../src/desk/run/open-desk.ts';
import { serveDesk } from '../../../src/desk/server.ts';
import { sparePhotos } from '../../../src/desk/spare-photos.ts';
import { readSettings } from '../../../src/settings.ts';
import { copyContent } from '../../fixtures/content-copy.ts';

const profile = 'profiles/vi-du/index.mdx';
const copy = copyContent();
const bytes = Buffer.from('x');
const app = new Map([
  ['index.html', { type: 'text/html', bytes }],
  ['assets/main-1a2b3c.js', { type: 'text/javascript', bytes }],
]);
const settings = readSettings({ CONTENT_DIR: copy.root, OUT_DIR: join(copy.root, '../site') });
const { cacheDir } = settings;
let desk: Awaited<ReturnType<typeof serveDesk>>;
beforeAll(async () => {
  desk = await serveDesk(settings, 0, { app: Promise.resolve(app) });
});
afterAll(async () => {
  await desk.close();
  copy[Symbol.dispose]();
});

type Answer = { status: number; body: Record<string, any> }; // eslint-disable-line
const get = async (path: string): Promise<Answer> => {
  const answer = await fetch(desk.address + path);
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
};
const post = async (path: string, body: object): Promise<Answer> => {
  const headers = { 'Content-Type': 'application/json', Origin: new URL(desk.address).origin };
  const answer = await fetch(desk.address + path, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
};
const onDisk = (path = profile) => readFileSync(join(copy.root, path), 'utf8');

/** The status of a request as another page or program would send it. */
const raw = (method: string, path: string, headers: Record<string, string>) =>
  new Promise<number>((done) => {
    const url = new URL(path, desk.address);
    const call = request(
      { port: url.port, host: '127.0.0.1', path: url.pathname + url.search, method, headers },
      (answer) => {
        answer.resume();
        done(answer.statusCode!);
      },
    );
    call.end(method === 'POST' ? '{}' : undefined);
  });

it('the browser keeps the code of the desk, and neither its page nor what it says of the content', async () => {
  const kept = async (path: string) =>
    (await fetch(desk.address + path)).headers.get('Cache-Control');
  expect(await kept('assets/main-1a2b3c.js')).toContain('immutable');
  for (const path of ['', 'api/desk', 'assets/gone.js']) expect(await kept(path)).toBe('no-store');
});

it('who opens the address of last time reads a sentence', async () => {
  const answer = await fetch(new URL('/ma-cua-hom-qua/', desk.address), {
    headers: { Accept: 'text/html,*/*' },
  });
  expect(answer.status).toBe(404);
  expect(answer.headers.get('Content-Type')).toContain('text/plain');
  expect(await answer.text()).toMatch(/^Mở bàn làm việc bằng đúng địa chỉ/u);
});

it('a second desk opens beside a busy port, and one of the same folder is found while it is open', async () => {
  const { port } = new URL(desk.address);
  const second = await serveDesk(settings, Number(port), { app: Promise.resolve(app) });
  expect(Number(new URL(second.address).port) - Number(port)).toBeOneOf([1, 2, 3, 4, 5]);
  expect(await openDesk(settings)).toBeUndefined();
  await noteDesk(settings, second.address);
  expect(await openDesk(settings)).toBe(second.address);
  await second.close();
  expect(await openDesk(settings)).toBeUndefined();
  // Whatever else answers at an address that was noted is no desk.
  const page = createServer((_, answer) => answer.end('<!doctype html>')).listen(0, '127.0.0.1');
  await once(page, 'listening');
  await noteDesk(settings, `http://127.0.0.1:${(page.address() as AddressInfo).port}/ma/`);
  expect(await openDesk(settings)).toBeUndefined();
  page.close();
  await forgetDesk(settings);
});

describe('the desk answers nobody but its own page', () => {
  const own = () => new URL(desk.address);
  it.each([
    ['without the token', '/api/stories', {}, 404],
    ['under another name (a rebound address)', 'api/stories', { Host: 'evil.example' }, 403],
    ['from another page', 'api/stories', { Origin: 'https://evil.example' }, 403],
  ] as [string, string, Record<string, string>, number][])(
    '%s',
    async (_, path, headers, status) => {
      expect(await raw('GET', path, headers)).toBe(status);
    },
  );

  it('and takes changes only as its page sends them', async () => {
    const json = { 'Content-Type': 'application/json' };
    expect(await raw('POST', 'api/new', json)).toBe(403);
    expect(
      await raw('POST', 'api/new', { Origin: own().origin, 'Content-Type': 'text/plain' }),
    ).toBe(403);
  });

  it.each([
    '../../etc/passwd',
    'profiles/../site.yaml',
    'share-ledger.json',
    '/etc/passwd',
    'profiles/vi-du/anh.jpg',
    '',
  ])('and opens no “%s”', async (path) => {
    const { status } = await get(`api/file?path=${encodeURIComponent(path)}`);
    expect(status).toBe(400);
  });
});

describe('a file on the desk', () => {
  it.each([
    ['as it is', profile, (text: string) => text],
    ['saved by Notepad', profile, (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['with a row of seven signs', profile, (text: string) => `${text}\nBuổi tối\n=======\n`],
    ['a list saved by Notepad', 'units.yaml', (text: string) => `\uFEFF${text}`],
  ])('%s stays byte for byte where nothing was changed', async (_what, path, typed) => {
    const file = join(copy.root, path);
    const own = readFileSync(file, 'utf8');
    const before = typed(own);
    writeFileSync(file, before);
    const { body: open } = await get(`api/file?path=${path}`);
    const { version, data, body } = open;
    const { status } = await post('api/file', { path, version, data, body });
    expect([status, readFileSync(file, 'utf8')]).toEqual([200, before]);
    writeFileSync(file, own);
  });

  it('is not written over by the second of two saves at once', async () => {
    const file = join(copy.root, profile);
    const own = readFileSync(file, 'utf8');
    const { body: open } = await get(`api/file?path=${profile}`);
    const { version, data, body } = open;
    const save = (role: string) =>
      post('api/file', { path: profile, version, data: { ...(data as object), role }, body });
    const answers = await Promise.all([save('Bí thư Chi đoàn'), save('Đội trưởng')]);
    expect(answers.filter((answer) => 'conflict' in answer.body)).toHaveLength(1);
    writeFileSync(file, own);
  });

  it('tells its faults by key while it is typed, and nothing is written', async () => {
    const before = onDisk();
    const { body: open } = await get(`api/file?path=${profile}`);
    const { body } = await post('api/check', {
      path: profile,
      data: { ...open['data'], unit: 'doan-xa-cu' },
      body: open['body'],
    });
    expect(body['faults']).toEqual([
      expect.objectContaining({
        severity: 'E',
        key: ['unit'],
        hint: expect.stringContaining('doan-xa-cu-mau') as string,
      }),
    ]);
    expect(onDisk()).toBe(before);
  });

  it('that somebody changed meanwhile is not written over: both versions come back, one is chosen', async () => {
    const { body: open } = await get(`api/file?path=${profile}`);
    const theirs = onDisk().replace('role: Phó Bí thư Đoàn xã', 'role: Bí thư Đoàn xã');
    writeFileSync(join(copy.root, profile), theirs);
    const data = { ...open['data'], role: 'Ủy viên' };
    const { body } = await post('api/file', {
      path: profile,
      version: open['version'],
      data,
      body: open['body'],
    });
    expect(onDisk()).toBe(theirs);
    expect(body['conflict']['theirs']).toBe(theirs);
    expect(body['conflict']['mine']).toContain('role: Ủy viên');
    await post('api/choose', {
      path: profile,
      version: body['version'],
      text: body['conflict']['mine'],
    });
    expect(onDisk()).toBe(body['conflict']['mine']);
  });

  it('with the marks of a Git conflict is shown as two versions', async () => {
    const text = onDisk();
    const line = text.match(/^role: .*$/mu)![0];
    writeFileSync(
      join(copy.root, profile),
      text.replace(line, `<<<<<<< HEAD\n${line}\n=======\nrole: Bí thư\n>>>>>>> nhanh`),
    );
    const { body } = await get(`api/file?path=${profile}`);
    expect(body['conflict']).toEqual({ mine: text, theirs: text.replace(line, 'role: Bí thư') });
    writeFileSync(join(copy.root, profile), text);
  });

  it('that no form can be made of is told with its line, its mend and where it lies, and is no draft', async () => {
    const text = onDisk();
    writeFileSync(join(copy.root, profile), text.replace(/^role: /mu, '$&"a" '));
    const line = text.split('\n').findIndex((one) => one.startsWith('role: ')) + 1;
    const { status, body } = await get(`api/file?path=${profile}`);
    const told = String(body['fault']);
    expect(status).toBe(422);
    expect(told).toMatch(new RegExp(`^Dòng ${line}: .+ → .+$`, 'mu'));
    expect(told).toContain(join(copy.root, profile));
    const { rows } = (await get('api/stories')).body;
    expect(rows.find(({ path }: { path: string }) => path === profile)).toMatchObject({
      state: 'chua-doc-duoc',
      errors: 1,
    });
    // There is no page of it to be seen, and none is shown in its place.
    const preview = await post('api/preview', { path: profile });
    expect([preview.status, preview.body['fault']]).toEqual([422, expect.stringContaining('lỗi')]);
    writeFileSync(join(copy.root, profile), text);
  });
});

describe('the desk makes', () => {
  it('a new draft under an address of its own, the second beside the first', async () => {
    const story = { collection: 'profiles', title: 'Việc mới ở bến Mẫu' };
    const first = await post('api/new', story);
    const second = await post('api/new', story);
    expect([first.body['path'], second.body['path']]).toEqual([
      'profiles/viec-moi-o-ben-mau/index.mdx',
      'profiles/viec-moi-o-ben-mau-2/index.mdx',
    ]);
    const { body } = await get('api/stories');
    const row = (body['rows'] as { path: string }[]).find(
      ({ path }) => path === first.body['path'],
    );
    expect(row).toMatchObject({ title: story.title, state: 'nhap' });
  });

  it.each([
    ['once led to another', '48 tối', '48-toi-2'],
    ['Windows keeps for a device', 'Con', 'con-2'],
  ])('no story under an address that %s', async (_what, title, slug) => {
    const path = `profiles/${slug}/index.mdx`;
    expect((await post('api/new', { collection: 'profiles', title })).body).toEqual({ path });
    const base64 = Buffer.from(`${title}\n\nMở nhóm học từ tháng chín.`).toString('base64');
    const read = { name: 'bai.txt', base64, collection: 'profiles' };
    const next = path.replace('-2/', '-3/');
    expect((await post('api/import', read)).body).toMatchObject({ path: next });
  });

  it('a list of its stories with what each waits for', async () => {
    const { body } = await get('api/stories');
    const states = new Map(
      (body['rows'] as { path: string; state: string }[]).map(({ path, state }) => [path, state]),
    );
    expect(states.get(profile)).toBe('da-dang');
  });

  it('a title that a draft has not got yet one more thing it waits for, in the form and in the list', async () => {
    const path = 'profiles/chua-co-tua/index.mdx';
    copy.write(path, '---\nstatus: nhap\n---\n\nMột câu.\n');
    const { faults, needed } = (await get(`api/file?path=${path}`)).body;
    const isTitle = ({ key }: { key?: unknown[] }) => key?.[0] === 'title';
    expect([faults.some(isTitle), needed.some(isTitle)]).toEqual([false, true]);
    const { rows } = (await get('api/stories')).body;
    const row = rows.find((one: { path: string }) => one.path === path);
    expect(row).toMatchObject({ errors: 0, missing: expect.arrayContaining(['title']) as unknown });
    copy.remove('profiles/chua-co-tua');
  });

  it('the answer for a file it cannot take in', async () => {
    const base64 = Buffer.from('%PDF-1.7').toString('base64');
    const { status, body } = await post('api/import', { name: 'van-ban.pdf', base64 });
    expect([status, body['fault']]).toEqual([422, expect.stringContaining('bản Word')]);
    const photo = await post('api/photo', { path: profile, name: 'IMG_1.HEIC', base64 });
    expect([photo.status, photo.body['fault']]).toEqual([422, expect.stringContaining('JPEG')]);
    for (const [route, name] of [
      ['photo', 'rong.jpg'],
      ['import', 'rong.docx'],
    ] as const) {
      const empty = await post(`api/${route}`, { path: profile, name, base64: '' });
      expect([empty.status, empty.body['fault']]).toEqual([
        422,
        expect.stringMatching(/^Tệp trống/u),
      ]);
    }
  });
});

it('of two photos dropped at once under one name both lie beside the story', async () => {
  const base64 = readFileSync(join(copy.root, 'profiles/vi-du/chan-dung.jpg')).toString('base64');
  const drop = () => post('api/photo', { path: profile, name: 'image.jpg', base64 });
  const names = (await Promise.all([drop(), drop()])).map(({ body }) => String(body['file']));
  for (const name of names) rmSync(join(copy.root, 'profiles/vi-du', name), { force: true });
  expect(new Set(names).size).toBe(2);
});

describe('another address is given', () => {
  const link = 'Xem [tủ sách](/mo-hinh/tu-sach-mau/), không phải /mo-hinh/tu-sach-mau-2/.';
  const draft = 'profiles/dang-viet/index.mdx';
  const move = (path: string, to: string) => post('api/move', { path, to });
  const told = async () =>
    ((await get('api/stories')).body['rows'] as { path: string; errors: number }[])
      .filter(({ errors }) => errors > 0)
      .map(({ path }) => path);

  it('to a published story: the one it leaves leads there, what names it follows, and back it is as it was', async () => {
    copy.write(draft, `---\ntitle: Bài đang viết\nstatus: nhap\n---\n\n${link}\n`);
    const [model, moved] = ['models/tu-sach-mau/index.mdx', 'models/tu-sach-ben-do/index.mdx'];
    const files = ['profiles/vi-du/index.mdx', 'campaigns/viec-tot/index.mdx', draft];
    const before = [model, ...files].map((file) => onDisk(file));
    const { body } = await move(model, 'Tủ sách bến đò');
    expect(body).toEqual({ path: moved, followed: expect.any(Array) as unknown });
    expect(new Set(body['followed'] as string[])).toEqual(new Set(files));
    expect([onDisk(moved), copy.has(model)]).toEqual([
      expect.stringMatching(/^aliases: \[tu-sach-mau\]$/mu),
      false,
    ]);
    expect(onDisk(draft)).toContain(link.replace('tu-sach-mau/)', 'tu-sach-ben-do/)'));
    expect(await told()).toEqual([]);
    expect((await move(moved, 'tu-sach-mau')).body['path']).toBe(model);
    expect(onDisk(model)).toMatch(/^aliases: \[tu-sach-ben-do\]$/mu);
    expect(files.map((file) => onDisk(file))).toEqual(before.slice(1));
    copy.write(model, before[0]!);
  });

  it('to a draft that nobody has seen: it only moves; what is taken is refused, and nothing is written', async () => {
    const text = onDisk(draft);
    for (const [to, why] of [
      ['Vi du', 'đã có bài khác'],
      ['con', 'không cho dùng'],
      ['dang-viet', 'đang dùng'],
      ['…', 'phải có chữ'],
    ] as const)
      expect((await move(draft, to)).body['fault']).toContain(why);
    const { path } = (await move(draft, 'viết xong')).body;
    expect([path, onDisk(path), copy.has(draft)]).toEqual([
      'profiles/viet-xong/index.mdx',
      text,
      false,
    ]);
  });
});

it('a draft is deleted when that is asked, and no story that readers have or that another one names', async () => {
  const path = 'profiles/viet-xong/index.mdx';
  const drop = async (what: string) =>
    String((await post('api/drop-draft', { path: what })).body['fault']);
  const all = () => readdirSync(join(copy.root, 'profiles'));
  const before = all();
  expect(await drop(profile)).toContain('Chỉ xóa được bài nháp');
  copy.write('share-ledger.json', '{ "profiles/viet-xong": ["/x/"] }');
  expect(await drop(path)).toContain('Chỉ xóa được bài nháp');
  copy.write('share-ledger.json', '{}');
  const naming = 'models/tu-sach-mau/index.mdx';
  const own = onDisk(naming);
  copy.write(naming, own.replace('profiles: []', 'profiles: [viet-xong]'));
  expect(await drop(path)).toContain(naming);
  copy.write(naming, own);
  expect(all()).toEqual(before);
  expect(await drop(path)).toBe('undefined');
  expect(all()).toEqual(before.filter((name) => name !== 'viet-xong'));
});

it('photos that a story names no longer are taken away when that is asked, and none that it names', async () => {
  const base64 = readFileSync(join(copy.root, 'profiles/vi-du/chan-dung.jpg')).toString('base64');
  const { file } = (await post('api/photo', { path: profile, name: 'thừa.jpg', base64 })).body;
  const drop = (...names: string[]) => post('api/drop-photos', { path: profile, names });
  for (const names of [[file, 'chan-dung.jpg'], ['../vi-du/index.mdx'], ['index.mdx']])
    expect((await drop(...names)).status).toBe(409);
  const lies = (name: string) => copy.has(`profiles/vi-du/${name}`);
  expect([lies(file), lies('chan-dung.jpg'), lies('index.mdx')]).toEqual([true, true, true]);
  expect((await drop(file)).status).toBe(200);
  expect([lies(file), lies('chan-dung.jpg')]).toEqual([false, true]);
  const spelt = 'Xem ![ảnh](./%E1%BA%A2nh%20h%E1%BB%8Dp.JPG) và src: "./to\\_dan.png"';
  expect(sparePhotos(['ảnh họp.jpg', 'to_dan.png', 'khac.webp'], spelt)).toEqual(['khac.webp']);
});

it('an entry of a catalogue is held by whatever names it, and told where', async () => {
  const held = async (
    path: string,
    find: (entry: Record<string, string>) => boolean,
    ...typed: object[]
  ) => {
    const { data: kept } = (await get(`api/file?path=${path}`)).body;
    const data = [...kept, ...typed];
    const at = (data as Record<string, string>[]).findIndex(find);
    const { body } = await post('api/holds', { path, data, at });
    return (body['holds'] as { file: string; key: unknown[]; message?: string }[])
      .map(({ file, key, message }) => [file, message ?? key.join('.')].join(' '))
      .toSorted();
  };
  const files = ['units.yaml', 'awards.yaml', 'notices.yaml'] as const;
  const before = files.map((file) => [file, onDisk(file)] as const);
  expect(await held('units.yaml', ({ id }) => id === 'thanh-doan-mau')).toEqual([
    'awards.yaml 0.issuer',
    'commendations/khen-dot-xuat/index.mdx decision.issuer',
    'units.yaml 1.parents.0.unit',
    'units.yaml 2.parents.0.unit',
  ]);
  // A unit that was only just typed, and is no more than that.
  const slip = { id: 'doan-vua-them', level: 'co-so', names: [{ name: 'Đoàn Vừa Thêm' }] };
  const draft = 'profiles/dang-do/index.mdx';
  copy.write(draft, '---\nstatus: nhap\nkind: gi-do\nunit: doan-vua-them\n---\n\nMột câu.\n');
  expect(await held('units.yaml', ({ id }) => id === slip.id, slip)).toEqual([`${draft} unit`]);
  copy.remove('profiles/dang-do');
  expect(await held('units.yaml', ({ id }) => id === slip.id, slip)).toEqual([]);
  expect(await held('awards.yaml', ({ id }) => id === 'giay-khen-mau')).toEqual([
    'commendations/khen-dot-xuat/index.mdx citations.0.award',
    'commendations/khen-dot-xuat/index.mdx citations.1.award',
  ]);
  expect(await held('awards.yaml', ({ id }) => id === 'giay-khen-cu-mau')).toEqual([]);
  const first = () => held('notices.yaml', ({ type }) => type === 'dinh-chinh');
  expect(await first()).toEqual([]);
  mkdirSync(join(cacheDir, 'desk-published'), { recursive: true });
  writeFileSync(join(cacheDir, 'desk-published/notices.yaml'), onDisk('notices.yaml'));
  expect(await first()).toEqual([expect.stringContaining('Người đọc đã thấy lời báo này')]);
  copy.write(
    'notices.yaml',
    `${onDisk('notices.yaml')}- { date: "2026-05-02", type: thu-hoi, page: tuyen-duong/khen-dot-xuat, line: 2, text: "Thu hồi dòng số 2.", by: Thành Đoàn Mẫu }\n`,
  );
  expect(await held('notices.yaml', ({ type }) => type === 'thu-hoi')).toEqual([
    expect.stringContaining('vì sao bài ấy, dòng ấy không còn'),
  ]);
  copy.write('notices.yaml', before[2]![1]);
  for (const [file, text] of before) expect(onDisk(file)).toBe(text);
});
