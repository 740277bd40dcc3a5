import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, wrong, wrongInDark } from './driver/desk-page.ts';

const profile = 'profiles/vi-du/index.mdx';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const open = (place = '', width = 1280) => desk.open(place, width);
const onDisk = (file = profile) => desk.onDisk(file);
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu.').waitFor();
};

describe('the desk', () => {
  it.each(['', profile, 'nhap-tu-word', 'danh-muc', 'units.yaml', 'dang'])(
    'view “%s” has no fault that axe finds, light and dark, and fits 390 px',
    async (place) => {
      const page = await open(place, 390);
      if (place.endsWith('.mdx')) await page.locator('.mdxeditor').waitFor();
      expect(await wrong(page)).toEqual([]);
      expect(await wrongInDark(page)).toEqual([]);
    },
  );

  it('carries the icon of the site', async () => {
    const page = await open();
    const shown = await page.locator('link[rel=icon]').evaluate(async (link: HTMLLinkElement) => {
      const image = Object.assign(new Image(), { src: link.href });
      await image.decode();
      return (await fetch(link.href)).text();
    });
    expect(shown).toBe(readFileSync('public/favicon.svg', 'utf8'));
  });

  it('saves a story as it was opened byte for byte, and one field as one line', async () => {
    const before = onDisk();
    const page = await open(profile);
    await page.locator('.mdxeditor').waitFor();
    await save(page);
    expect(onDisk()).toBe(before);
    await page
      .getByLabel(/^Chức vụ/u)
      .first()
      .fill('Bí thư Đoàn xã');
    await save(page);
    const changed = onDisk()
      .split('\n')
      .filter((line) => !before.split('\n').includes(line));
    expect(changed).toEqual(['role: Bí thư Đoàn xã']);
  });

  it('shows steps that YAML took for keys as they were typed, with what is wrong beside them', async () => {
    const model = 'models/tu-sach-mau/index.mdx';
    const before = onDisk(model);
    const steps = 'steps:\n  - Bước 1: Xin chỗ\n  - Bước 2: Gom sách\n';
    desk.copy.write(model, before.replace(/^steps: .*\n/mu, steps));
    const page = await open(model);
    const told = page.locator('[data-field="root_steps"]');
    const fields = told.locator('input, textarea');
    expect(
      await fields.evaluateAll((all: HTMLInputElement[]) => all.map((one) => one.value)),
    ).toEqual(['Bước 1: Xin chỗ', 'Bước 2: Gom sách']);
    await told.getByText('Trang tự đánh số các bước').waitFor();
    await fields.first().fill('Xin chỗ');
    await fields.last().fill('Gom sách');
    await told.getByText('Trang tự đánh số các bước').waitFor({ state: 'detached' });
    await save(page);
    expect(onDisk(model)).toBe(
      before.replace(/^steps: .*\n/mu, 'steps:\n  - Xin chỗ\n  - Gom sách\n'),
    );
    desk.copy.write(model, before);
  });

  it('takes the point of a photo that must be seen by a tap, and shows the crops of it', async () => {
    const page = await open(profile);
    const focus = page.locator('.focus').first();
    const photo = focus.locator('.focus-photo');
    await photo.locator('img').evaluate((img: HTMLImageElement) => img.decode());
    const { width, height } = (await photo.boundingBox())!;
    await photo.click({ position: { x: width * 0.25, y: height * 0.75 } });
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLElement>('.focus .crops img')].every(
        ({ style }) => style.objectPosition === '25% 75%',
      ),
    );
    expect(await focus.locator('figcaption').allTextContents()).toEqual([
      'Trang',
      'Ảnh liên kết',
      'Ảnh bìa',
    ]);
    await photo.press('Enter');
    expect(await focus.locator('input').inputValue()).toBe('25% 75%');
    await save(page);
    expect(onDisk()).toMatch(/focus: "?25% 75%/u);
    // A photo that is too small is said to be so, also when it stands in the form.
    const told = page.locator('.bar output');
    const before = onDisk();
    const photos = page.locator('[data-field="root_photo"]');
    await photos.locator('input[type=file]').setInputFiles({
      name: 'nho.png',
      mimeType: 'image/png',
      buffer: await sharp({ create: { width: 300, height: 200, channels: 3, background: '#456' } })
        .png()
        .toBuffer(),
    });
    await told.filter({ hasText: 'Có phần chưa lưu' }).waitFor();
    expect(await told.textContent()).toContain('Ảnh chỉ 300×200 điểm ảnh');
    const left = page.getByText('1 ảnh nằm cạnh bài mà bài không dùng.');
    expect(await left.count()).toBe(0);
    // Dropped again, it lies there still, and is taken away only when that is asked.
    await page.getByRole('button', { name: 'Bỏ phần chưa lưu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Bỏ phần chưa lưu' }).click();
    await left.waitFor();
    await page.getByRole('button', { name: 'Xem và xóa…' }).click();
    const remove = dialog.getByRole('button', { name: 'Xóa ảnh đã chọn' });
    expect(await remove.isDisabled()).toBe(true);
    await dialog.getByRole('checkbox', { name: 'nho.jpg' }).check();
    expect(await wrong(page)).toEqual([]);
    await remove.click();
    await left.waitFor({ state: 'detached' });
    expect(desk.copy.has('profiles/vi-du/nho.jpg')).toBe(false);
    expect(onDisk()).toBe(before);
  });

  it('gives a new line of a list its number, which may be another', async () => {
    const list = 'commendations/khen-dot-xuat/index.mdx';
    const last = onDisk(list).match(/\bno: \d+/gu)!.length;
    const page = await open(list);
    await page.getByRole('button', { name: 'Thêm một mục: danh sách' }).click();
    const number = page.locator(`[data-field="root_citations_${last}_no"] input`);
    await expect.poll(() => number.inputValue()).toBe(String(last + 1));
    await number.fill('');
    await number.fill('12');
    await page.keyboard.press('Tab');
    expect(await number.inputValue()).toBe('12');
  });

  it('tells a fault beside its field while it is typed', async () => {
    const page = await open(profile);
    await page.getByLabel(/^Tựa \(/u).fill('a'.repeat(130));
    await page.locator('[data-field="root_title"] .fault').waitFor();
  });

  it('takes numbers and days as Vietnamese people write them', async () => {
    const page = await open('models/tu-sach-mau/index.mdx');
    const most = page.locator('[data-field="root_needs_costTo"] input[inputmode="decimal"]');
    await most.fill('1.236.000');
    await page.locator('#nhom-khi > .more > summary').click();
    await page.locator('[data-field="root_updated"] input').fill('20/6/2026');
    await save(page);
    const text = onDisk('models/tu-sach-mau/index.mdx');
    expect(text).toContain('costTo: 1236000');
    expect(text).toContain('updated: "2026-06-20"');
  });

  it('keeps the caret in a line of a list however long it grows', async () => {
    const page = await open('models/tu-sach-mau/index.mdx');
    const step = page.locator('[data-field="root_steps_0"]').locator('input, textarea');
    await step.click();
    await page.keyboard.press('End');
    // Key by key where it outgrows a line, and where it takes a second one.
    const more = [
      ', hỏi người giữ chìa khóa rồi ghi vào sổ',
      ' ngày',
      ' hẹn quay lại, có',
      ' chữ',
      ' ký hai bên',
    ];
    for (const [index, text] of more.entries())
      await (index % 2 === 0 ? page.keyboard.insertText(text) : page.keyboard.type(text));
    expect(await step.inputValue()).toBe(`Xin chỗ${more.join('')}`);
  });

  it('takes a figure’s unit for the word it is, and offers the figures to the text by what they count', async () => {
    const page = await open(profile);
    await page.locator('.mdxeditor').waitFor();
    await page.getByRole('button', { name: /^1\. việc đã xong/u }).click();
    const unit = page.locator('[data-field="root_figures_0_unit"]');
    await unit.locator('input').waitFor();
    expect(await unit.getByRole('button').count()).toBe(0);
    const inText = page.locator('.mdxeditor').getByLabel('Con số nào').first();
    expect(await inText.locator('option:checked').textContent()).toContain('việc đã xong');
  });

  it('gives a new unit the id that nobody has to think of', async () => {
    const page = await open('units.yaml');
    await page.getByRole('button', { name: 'Thêm mục' }).click();
    await page.getByRole('button', { name: 'Thêm một mục: các tên' }).click();
    await page.locator('[data-field="root_names_0_name"] input').fill('Đoàn xã Vừa Thêm');
    expect(desk.warnings).toEqual([]);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Đã lưu.').waitFor();
    expect(onDisk('units.yaml')).toMatch(/id: doan-xa-vua-them[\s\S]*Đoàn xã Vừa Thêm/u);
    await page.getByRole('button', { name: 'Xóa mục này' }).click();
    await page.getByText('Đã xóa “Đoàn xã Vừa Thêm” ở đây.').waitFor();
    await save(page);
    expect(onDisk('units.yaml')).not.toContain('Vừa Thêm');
  });

  it('takes a colour by eye and by its code, each shown in the other', async () => {
    const page = await open('site.yaml', 390);
    const colour = page.locator('[data-field="root_colours_brand"]');
    const [eye, code] = [colour.getByLabel('Chọn màu'), colour.getByLabel('Màu chính')];
    await eye.fill('#0b5d3b');
    expect(await code.inputValue()).toBe('#0b5d3b');
    await code.fill('#a12');
    expect(await eye.inputValue()).toBe('#aa1122');
    expect(await wrong(page)).toEqual([]);
  });

  it('keeps short forms, one a row, and what each may stand for', async () => {
    const page = await open('abbreviations.yaml', 390);
    await page.getByRole('button', { name: 'Thêm một mục' }).click();
    await page.getByLabel('Chữ tắt').last().fill('CLB');
    await page.getByLabel('CLB là gì').fill('câu lạc bộ; câu lạc bộ đội nhóm');
    await page.getByRole('button', { name: 'Xóa: BCH' }).click();
    expect(await wrong(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu.').waitFor();
    const kept = onDisk('abbreviations.yaml');
    expect(kept).toMatch(/^ĐVTN: đoàn viên, thanh niên$/mu);
    expect(kept).toMatch(/CLB:[\s\S]*câu lạc bộ đội nhóm/u);
    expect(kept).not.toContain('BCH');
  });

  it('leads to the first field that is wrong', async () => {
    const page = await open(profile);
    await page.getByLabel(/^Lời dẫn/u).fill('');
    await page.getByRole('button', { name: 'Tới chỗ đầu tiên' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('root_lede');
  });

  it('has a list of its parts that tells where something is wrong and leads there', async () => {
    const page = await open(profile);
    await page.locator('.mdxeditor').waitFor();
    const parts = page.getByRole('navigation', { name: 'Các mục' });
    await page.getByLabel(/^Lời dẫn/u).fill('');
    await parts.getByRole('listitem').filter({ hasText: 'Việc gì 1 lỗi' }).waitFor();
    await parts.getByRole('link', { name: 'Kể chuyện' }).click();
    await parts.locator('[aria-current]', { hasText: 'Kể chuyện' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Kể chuyện');
    await parts.getByRole('link', { name: 'Việc gì' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('root_lede');
  });

  it('folds that list away on a phone, and what it leads to is not under the bar', async () => {
    const page = await open(profile, 390);
    await page.locator('.mdxeditor').waitFor();
    const part = page.getByRole('link', { name: 'Minh chứng' });
    expect(await part.isVisible()).toBe(false);
    await page.locator('.contents summary').click();
    expect(await wrong(page)).toEqual([]);
    await part.click();
    expect(await part.isVisible()).toBe(false);
    const [bar, heading] = await Promise.all(
      [page.locator('.bar'), page.getByRole('heading', { name: 'Minh chứng' })].map((place) =>
        place.boundingBox(),
      ),
    );
    expect(heading!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height);
    expect(heading!.y).toBeLessThan(400);
  });

  it('finds a name in the lines of lists too, for whoever puts it right everywhere', async () => {
    const page = await open('', 390);
    await page.getByLabel('Tìm bài').fill('vo gia dinh');
    await page.getByRole('button', { name: 'Tìm “vo gia dinh” trong lời mọi bài' }).click();
    const found = page.getByText('có trong:').locator('+ ul').getByRole('link');
    await found.filter({ hasText: 'Khen đột xuất ngay tại lớp học' }).waitFor();
    expect(await found.allTextContents()).toContain(
      'Báo cháy lúc nửa đêm, dẫn cả dãy phòng ra ngoài',
    );
    expect(await wrong(page)).toEqual([]);
    await found.first().click();
    await page.locator('.mdxeditor').waitFor();
    await page.goBack();
    expect(await page.getByLabel('Tìm bài').inputValue()).toBe('vo gia dinh');
  });

  it('takes in a file dropped on its first page', async () => {
    const page = await open();
    const files = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      for (const [text, name] of [
        ['Bài thả vào bàn\n\nMột đoạn văn.', 'bai.txt'],
        ['Bài thứ hai\n\nMột đoạn.', 'hai.txt'],
      ])
        data.items.add(new File([text!], name!, { type: 'text/plain' }));
      return data;
    });
    await page.locator('table.stories').dispatchEvent('drop', { dataTransfer: files });
    await page.getByRole('link', { name: 'Mở bản nháp' }).waitFor();
    expect(onDisk('profiles/bai-tha-vao-ban/index.mdx')).toContain('Một đoạn văn.');
    await page.getByText('Chưa nhập: hai.txt').waitFor();
  });

  it('loses nothing that was typed when the page is loaded again, until it is dropped', async () => {
    const page = await open(profile);
    const box = page.getByLabel(/^Lời dẫn/u);
    await box.fill('Câu đang gõ dở');
    await page.reload();
    await page.getByText('Đã mở lại phần bạn gõ mà chưa lưu.').waitFor();
    expect(await box.inputValue()).toBe('Câu đang gõ dở');
    expect(onDisk()).not.toContain('Câu đang gõ dở');
    // A release does not take it along, and says so.
    await page.getByRole('link', { name: 'Đăng lên trang' }).first().click();
    const unsaved = page.getByText('Còn phần gõ mà chưa lưu').locator('+ ul');
    await unsaved.getByRole('link', { name: '29 buổi tối' }).click();
    await page.getByText('Đã mở lại phần bạn gõ mà chưa lưu.').waitFor();
    // Opened again in another tab, or the day after: what is dropped is what is shown.
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await page.getByRole('button', { name: 'Bỏ phần chưa lưu' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByRole('button', { name: 'Giữ lại' }).click();
    expect(await box.inputValue()).toBe('Câu đang gõ dở');
    await page.getByRole('button', { name: 'Bỏ phần chưa lưu' }).click();
    expect(await wrong(page)).toEqual([]);
    await asked.getByRole('button', { name: 'Bỏ phần chưa lưu' }).click();
    await page.getByText('Đã bỏ phần chưa lưu.').waitFor();
    expect(onDisk()).toContain(await box.inputValue());
    expect(await page.getByRole('button', { name: 'Bỏ phần chưa lưu' }).count()).toBe(0);
  });
});
