import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readApp } from '../../src/desk/app-bundle.ts';
import { serveDesk } from '../../src/desk/server.ts';
import { readSettings } from '../../src/settings.ts';
import { openDesk, wrong } from './driver/desk-page.ts';

const profile = 'profiles/vi-du/index.mdx';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const story = async (path = profile, width = 390) => {
  const page = await desk.open(path, width);
  await page.locator('.mdxeditor').waitFor();
  return page;
};
const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).first();

describe('at 390 px axe finds nothing wrong with', () => {
  it('the approval, before and after a story is sent', async () => {
    const path = 'models/tu-sach-mau/index.mdx';
    const before = desk.onDisk(path);
    const page = await story(path);
    await page.locator('.approval').waitFor();
    expect(await wrong(page)).toEqual([]);
    desk.copy.write(path, before.replace('status: da-dang', 'status: cho-duyet'));
    await story(path);
    const by = page.locator('.approval fieldset').getByLabel('Ai xác minh');
    await by.fill('Ban Thường vụ Đoàn phường Mới Mẫu và Ban Giám hiệu');
    const isCut = (box: HTMLElement) =>
      box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    expect(await by.evaluate(isCut)).toBe(false);
    expect(await wrong(page)).toEqual([]);
    // Readers have it: it does not go back, and one that somebody put back in its file comes again.
    desk.copy.write('share-ledger.json', '{ "models/tu-sach-mau": ["/x/"] }');
    desk.copy.write(path, before.replace('status: da-dang', 'status: nhap'));
    await story(path);
    await page.getByText('Bấm “Đưa bài lên lại”').waitFor();
    await button(page, 'Đưa bài lên lại').waitFor();
    expect(await button(page, 'Gửi duyệt').count()).toBe(0);
    expect(await wrong(page)).toEqual([]);
    await button(page, 'Đưa bài lên lại').click();
    await page.getByText('đã đăng', { exact: true }).waitFor();
    expect(desk.onDisk(path)).toBe(before);
    expect(await button(page, /về nháp/u).count()).toBe(0);
    desk.copy.write('share-ledger.json', '{}');
  });

  it('the questions and the result of an import', async () => {
    const row = (...cells: string[]) =>
      new TableRow({
        children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
      });
    const list = new Table({
      rows: [row('TT', 'Họ và tên', 'Đơn vị'), row('1', 'Trần Ví Dụ', 'Phường Mới Mẫu')],
    });
    const children = [new Paragraph('QUYẾT ĐỊNH'), new Paragraph('Về việc khen thưởng'), list];
    const page = await desk.open('nhap-tu-word', 390);
    await page.locator('input[type=file]').setInputFiles({
      name: 'khen.docx',
      mimeType: 'application/octet-stream',
      buffer: await Packer.toBuffer(new Document({ sections: [{ children }] })),
    });
    await button(page, 'Tạo bản nháp').waitFor();
    expect(await wrong(page)).toEqual([]);
    await button(page, 'Tạo bản nháp').click();
    await page.getByRole('link', { name: 'Mở bản nháp' }).waitFor();
    expect(await wrong(page)).toEqual([]);
    // What is to be looked at again is there for whoever comes back from the draft.
    const told = () => page.locator('[aria-labelledby=da-nhap]').textContent();
    const before = await told();
    await page.getByRole('link', { name: 'Mở bản nháp' }).click();
    await page.locator('.mdxeditor').waitFor();
    await page.goBack();
    await expect.poll(told).toBe(before);
  });

  it('the dialogs of a story, of a list and of a unit', async () => {
    const page = await story();
    for (const [path, name] of [
      [profile, 'Rút tên, gỡ bài…'],
      [profile, 'Đổi địa chỉ…'],
      ['commendations/khen-dot-xuat/index.mdx', 'Rút tên, thu hồi một dòng…'],
    ] as const) {
      await page.goto(`${desk.address}#${path}`);
      await button(page, name).click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('input, select, textarea').first().waitFor();
      expect(await wrong(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    await page.goto(`${desk.address}#units.yaml`);
    await button(page, /^Đoàn phường Mới Mẫu/u).click();
    await button(page, 'Đổi tên, sáp nhập, kết thúc…').click();
    await page.getByRole('dialog').locator('select').waitFor();
    expect(await wrong(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await button(page, 'Xóa mục này').click();
    const held = page.locator('.holds li');
    await held
      .filter({ hasText: 'Khen đột xuất ngay tại lớp học Đơn vị, dòng 1 và 1 chỗ nữa' })
      .waitFor();
    expect(await wrong(page)).toEqual([]);
  });

  it('a unit that is added from the field that misses it, and the field has it', async () => {
    const page = await story();
    const unit = page.locator('[data-field="root_unit"]');
    await unit.locator('input').fill('Đoàn xã Thêm Mẫu');
    await unit.getByRole('button', { name: /Thêm “Đoàn xã Thêm Mẫu”/u }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Cấp/u).selectOption('co-so');
    await dialog.getByLabel('Loại').selectOption('dia-ban');
    expect(await wrong(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(desk.onDisk('units.yaml')).toContain('id: doan-xa-them-mau');
    await unit.locator('.fault', { hasText: 'doan-xa' }).waitFor({ state: 'detached' });
  });
});

it('a slip in an address is put right: nothing leads back to the old one, and what named it is told', async () => {
  desk.copy.write(
    'models/vua-got/index.mdx',
    '---\ntitle: Vừa gọt\nstatus: nhap\n---\n\nMột câu.\n',
  );
  const naming = 'models/nhac-toi/index.mdx';
  desk.copy.write(
    naming,
    '---\ntitle: Bài nhắc tới\nstatus: nhap\n---\n\nXem [bài kia](/mo-hinh/vua-got/).\n',
  );
  const page = await story('models/vua-got/index.mdx');
  // What it still wants is no fault, also for whoever would send it.
  await button(page, 'Gửi duyệt').click();
  await page.locator('.bar output', { hasText: 'Chưa gửi được, còn thiếu' }).waitFor();
  await page.locator('.bar > .needed').waitFor();
  await button(page, 'Đổi địa chỉ…').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Vừa gõ đúng');
  await dialog.getByText('/mo-hinh/vua-go-dung/').waitFor();
  await button(dialog, 'Đổi địa chỉ').click();
  await dialog.getByRole('listitem').filter({ hasText: 'Bài nhắc tới' }).waitFor();
  expect(await wrong(page)).toEqual([]);
  await button(dialog, 'Mở bài ở địa chỉ mới').click();
  await page.locator('[data-path="models/vua-go-dung/index.mdx"]').waitFor();
  expect(desk.onDisk(naming)).toContain('(/mo-hinh/vua-go-dung/)');
  await page.goBack();
  await page.locator('.mdxeditor').waitFor({ state: 'detached' });
  expect(page.url()).not.toContain('vua-got');
  desk.copy.remove('models/vua-go-dung');
  desk.copy.write(naming, '---\ntitle: Bài lỡ tay\nstatus: nhap\n---\n\nMột câu.\n');
  await story(naming, 390);
  await button(page, 'Xóa bản nháp…').click();
  expect(await wrong(page)).toEqual([]);
  await button(dialog, 'Xóa hẳn').click();
  await page.locator('table.stories').waitFor();
  await page.getByRole('link', { name: 'Bài lỡ tay' }).waitFor({ state: 'detached' });
  expect(desk.copy.has('models/nhac-toi')).toBe(false);
});

it('what an import has read is told in the words of the form', async () => {
  const page = await desk.open('nhap-tu-word');
  await page.locator('input[type=file]').setInputFiles({
    name: 'bai.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Tủ sách ở bến đò\n\nMỗi tối chị Lò Ví Dụ mở tủ sách.'),
  });
  const read = page.locator('.proposals tr', { hasText: 'Cách gọi' });
  await expect.poll(() => read.locator('td').allTextContents()).toContain('Chị');
});

it('before a release, every fault that stops it leads to its file, one that cannot be read too', async () => {
  const before = desk.onDisk(profile);
  desk.copy.write(profile, before.replace(/^role: /mu, '$&"a" '));
  const page = await desk.open('dang', 360);
  await page.getByRole('link', { name: 'vi-du: 1 lỗi' }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: /^Dòng \d+: /mu })
    .waitFor();
  expect(await wrong(page)).toEqual([]);
  desk.copy.write(profile, before);
});

it('a catalogue that no form can be made of is told with its line, under its name', async () => {
  const before = desk.onDisk('units.yaml');
  desk.copy.write('units.yaml', before.replace('names: ', 'names: : '));
  const page = await desk.open('units.yaml', 390);
  await page
    .getByRole('alert')
    .filter({ hasText: /^Dòng \d+: /mu })
    .waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Đơn vị');
  expect(await wrong(page)).toEqual([]);
  desk.copy.write('units.yaml', before);
});

it('what the desk answers late does not take the place of what it has answered since', async () => {
  const page = await desk.open('danh-muc');
  await page.evaluate(() => {
    const name = document.querySelector('header > span')!;
    name.setAttribute('data-shown', `${name.textContent}|`);
    new MutationObserver(() => {
      name.setAttribute('data-shown', `${name.getAttribute('data-shown')}${name.textContent}|`);
    }).observe(name, { characterData: true, subtree: true, childList: true });
  });
  const call = /api\/stories/u;
  const asked = Promise.withResolvers<() => Promise<void>>();
  await page.route(
    call,
    async (route) => {
      const answer = (await (await route.fetch()).json()) as { site: { name: string } };
      const site = { ...answer.site, name: 'Tên hôm qua' };
      asked.resolve(() => route.fulfill({ json: { ...answer, site } }));
    },
    { times: 1 },
  );
  /** Goes to a place, and on when the answer to what it asks has come. */
  const go = async (to: string) => {
    const answered = page.waitForResponse(call);
    await page.evaluate((place) => void (location.hash = place), to);
    await (await answered).finished();
  };
  await page.evaluate(() => void (location.hash = 'dang'));
  const answerLate = await asked.promise;
  await go('nhap-tu-word');
  await answerLate();
  // What is asked after the late answer is answered after it.
  await go('danh-muc');
  await page.getByRole('heading', { name: 'Danh mục' }).waitFor();
  const name = page.locator('header > span');
  expect(await name.getAttribute('data-shown')).toBe(`${await name.textContent()}|`);
});

it('a unit is found without its accents, and by a part of its name', async () => {
  const page = await story(profile, 1280);
  const unit = page.locator('[data-field="root_unit"]');
  const before = desk.onDisk(profile);
  const saved = async () => {
    await button(page, 'Lưu').click();
    await page.locator('.bar output', { hasText: /^Đã lưu\.$/u }).waitFor();
    return /^unit: (.*)$/mu.exec(desk.onDisk(profile))?.[1];
  };
  await unit.locator('input').fill('thanh doan mau');
  await unit.getByRole('button').waitFor({ state: 'detached' });
  expect(await saved()).toBe('thanh-doan-mau');
  await unit.locator('input').fill('moi mau');
  await unit.getByText('“moi mau” chưa có trong danh mục').waitFor();
  await unit.getByRole('button', { name: 'Chọn “Đoàn phường Mới Mẫu”' }).click();
  expect(await unit.locator('input').inputValue()).toBe('Đoàn phường Mới Mẫu');
  expect(await saved()).toBe('doan-phuong-moi-mau');
  desk.copy.write(profile, before);
});

describe('nothing typed is lost', () => {
  it('in two tabs with one story: each keeps its own, and both texts are shown', async () => {
    const before = desk.onDisk(profile);
    const [one, two] = [await story(profile, 1280), await desk.context.newPage()];
    await two.setViewportSize({ width: 1280, height: 900 });
    await two.goto(`${desk.address}#${profile}`);
    await two.locator('.mdxeditor').waitFor();
    await two.getByText('đang được sửa ở một thẻ khác').waitFor();
    const role = (page: Page) => page.locator('[data-field="root_role"]').getByRole('textbox');
    await role(one).fill('Bí thư của thẻ một');
    await role(two).fill('Bí thư của thẻ hai');
    await one.reload();
    await one.getByText('Đã mở lại phần bạn gõ').waitFor();
    expect(await role(one).inputValue()).toBe('Bí thư của thẻ một');
    // Who drops what is typed here is given the file, not what the other one has typed.
    await button(one, 'Bỏ phần chưa lưu').click();
    await button(one.getByRole('dialog'), 'Bỏ phần chưa lưu').click();
    await one.getByText('Đã bỏ phần chưa lưu.').waitFor();
    expect(before).toContain(`role: ${await role(one).inputValue()}`);
    await role(one).fill('Bí thư của thẻ một');
    await button(one, 'Lưu').click();
    await one.locator('.bar output', { hasText: /^Đã lưu\.$/u }).waitFor();
    await button(two, 'Lưu').click();
    await two.getByRole('heading', { name: 'Hai bản của cùng một bài' }).waitFor();
    expect(await wrong(two)).toEqual([]);
    for (const text of ['thẻ một', 'thẻ hai'])
      expect(await two.locator('main').textContent()).toContain(text);
    expect(desk.onDisk(profile)).toContain('role: Bí thư của thẻ một');
    await button(two, 'Chỉ lấy bản bạn vừa gõ').click();
    await two.locator('.mdxeditor').waitFor();
    expect(desk.onDisk(profile)).toContain('role: Bí thư của thẻ hai');
    await two.close();
    desk.copy.write(profile, before);
  });

  it('when another has changed another field meanwhile: both changes are told in words, and kept', async () => {
    const before = desk.onDisk(profile);
    const page = await story(profile);
    const lede = page.locator('[data-field="root_lede"]').getByRole('textbox');
    await lede.fill('Lời dẫn của tôi');
    desk.copy.write(profile, before.replace(/^role: .*$/mu, 'role: Chức vụ người khác ghi'));
    await button(page, 'Lưu').click();
    await page.getByRole('heading', { name: 'Hai bản của cùng một bài' }).waitFor();
    const told = await page.locator('.versions').textContent();
    for (const text of ['Lời dẫn của tôi', 'Chức vụ người khác ghi', 'Chức vụ'])
      expect(told).toContain(text);
    expect(await wrong(page)).toEqual([]);
    await button(page, 'Giữ cả hai phần sửa').click();
    await page.locator('.mdxeditor').waitFor();
    expect(await lede.inputValue()).toBe('Lời dẫn của tôi');
    const kept = desk.onDisk(profile).split('\n');
    const lost = before.split('\n').filter((line) => !kept.includes(line));
    expect(kept).toContain('role: Chức vụ người khác ghi');
    expect(kept).toContain('lede: Lời dẫn của tôi');
    expect(lost.every((line) => /^(?:role|lede):/u.test(line))).toBe(true);
    desk.copy.write(profile, before);
  });

  it('when another has changed the file before what was typed is opened again: that change is kept too', async () => {
    const before = desk.onDisk(profile);
    const page = await story(profile);
    const lede = page.locator('[data-field="root_lede"]').getByRole('textbox');
    await lede.fill('Lời dẫn gõ hôm qua');
    await page.getByText('Có phần chưa lưu').waitFor();
    desk.copy.write(profile, before.replace(/^role: .*$/mu, 'role: Chức vụ người khác ghi'));
    await page.reload();
    await page.getByText('Đã mở lại phần bạn gõ').waitFor();
    await button(page, 'Lưu').click();
    await button(page, 'Giữ cả hai phần sửa').click();
    await page.locator('.mdxeditor').waitFor();
    expect(desk.onDisk(profile)).toContain('lede: Lời dẫn gõ hôm qua');
    expect(desk.onDisk(profile)).toContain('role: Chức vụ người khác ghi');
    // In one field of both, there is no both.
    await lede.fill('Lời dẫn của tôi');
    await page.getByText('Có phần chưa lưu').waitFor();
    desk.copy.write(profile, before.replace(/^lede: .*$/mu, 'lede: Lời dẫn người khác'));
    await page.reload();
    await page.getByText('Đã mở lại phần bạn gõ').waitFor();
    await button(page, 'Lưu').click();
    await page.getByRole('heading', { name: 'Hai bản của cùng một bài' }).waitFor();
    expect(await page.getByRole('button').allTextContents()).not.toContain('Giữ cả hai phần sửa');
    desk.copy.write(profile, before);
  });

  it('when a catalogue is left before it is saved, and it is dropped when that is asked for', async () => {
    const page = await desk.open('abbreviations.yaml', 390);
    const before = desk.onDisk('abbreviations.yaml');
    const meant = page.getByLabel('BCH là gì');
    const was = await meant.inputValue();
    await meant.fill('Ban Chấp hành Đoàn');
    const leave = async () => {
      await page.evaluate(() => void (location.hash = 'danh-muc'));
      await page.getByRole('link', { name: 'Chữ viết tắt' }).click();
      await meant.waitFor();
    };
    await leave();
    await page.getByText('Đã mở lại phần bạn gõ').waitFor();
    expect(await meant.inputValue()).toBe('Ban Chấp hành Đoàn');
    expect(await wrong(page)).toEqual([]);
    await button(page, 'Bỏ phần chưa lưu').click();
    await page.getByText('Đã mở lại phần bạn gõ').waitFor({ state: 'detached' });
    expect([await meant.inputValue(), desk.onDisk('abbreviations.yaml')]).toEqual([was, before]);
    await meant.fill('Ban Chấp hành Đoàn');
    await button(page, 'Lưu').click();
    await page.getByText('Đã lưu.').waitFor();
    await leave();
    expect(await page.getByText('Đã mở lại phần bạn gõ').count()).toBe(0);
    desk.copy.write('abbreviations.yaml', before);
  });

  it('when the desk stops and is opened again under another address', async () => {
    const settings = readSettings({
      CONTENT_DIR: desk.copy.root,
      OUT_DIR: join(desk.copy.root, '../s'),
    });
    const app = readApp({ cacheDir: readSettings({}).cacheDir });
    const first = await serveDesk(settings, 0, { app });
    const port = Number(new URL(first.address).port);
    const page = await desk.context.newPage();
    await page.goto(`${first.address}#${profile}`);
    await page.locator('.mdxeditor').waitFor();
    const lede = page.locator('[data-field="root_lede"]').getByRole('textbox');
    await lede.fill('Câu gõ trước khi máy tắt');
    await first.close();
    await button(page, 'Lưu').click();
    await page.getByText('Bàn làm việc không trả lời').waitFor();
    expect(await lede.inputValue()).toBe('Câu gõ trước khi máy tắt');
    const second = await serveDesk(settings, port, { app });
    expect(second.address).not.toBe(first.address);
    await page.goto(`${second.address}#${profile}`);
    await page.getByText('Đã mở lại phần bạn gõ').waitFor();
    expect(await lede.inputValue()).toBe('Câu gõ trước khi máy tắt');
    expect(desk.onDisk(profile)).not.toContain('Câu gõ trước');
    // What was reopened is saved, and so is what is typed after it.
    const before = desk.onDisk(profile);
    for (const text of ['Câu gõ trước khi máy tắt, rồi thêm', 'Câu gõ sau đó']) {
      await lede.fill(text);
      await button(page, 'Lưu').click();
      await expect.poll(() => desk.onDisk(profile)).toContain(text);
      await page.locator('.bar output', { hasText: /^Đã lưu\.$/u }).waitFor();
    }
    desk.copy.write(profile, before);
    await page.close();
    await second.close();
  });
});
