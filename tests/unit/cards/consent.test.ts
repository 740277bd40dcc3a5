import { expect, test } from 'vitest';
import type { CardStory } from '../../../src/pictures/design/card.ts';
import { cardBrand, cardStories, cardStory } from '../../../src/pictures/design/story-card.ts';
import type { CommendationEntry, Library, ProfileEntry } from '../../../src/domain/library.ts';

/** The card of a story that is not gone. */
const toldCard = (...of: Parameters<typeof cardStory>): CardStory => {
  const card = cardStory(...of);
  if (card.kind === 'gone') throw new Error(`${card.slug} is gone`);
  return card;
};

const context = { contentDir: '/noi-dung', siteUrl: 'https://mau.example', today: '2026-06-01' };

const consent = {
  ref: 'P-1',
  basis: 'dong-y',
  scope: ['ten', 'chuc-vu-don-vi', 'anh', 'loi-trich', 'mang-xa-hoi'],
  date: '2026-01-01',
};

const profile = (changed: object = {}, given: object = consent): ProfileEntry =>
  ({
    collection: 'profiles',
    slug: 'le-mau',
    file: 'profiles/le-mau/index.mdx',
    data: {
      title: 'Sửa 12 cây cầu',
      date: '2026-03-01',
      status: 'da-dang',
      demo: false,
      aliases: [],
      figures: [
        { id: 'a', label: 'buổi', value: 40, kind: 'dau-ra' },
        { id: 'b', label: 'đã xong', value: 1038, of: 1052, unit: 'việc', kind: 'ket-qua' },
      ],
      name: 'Lê Minh Mẫu',
      kind: 'ca-nhan',
      role: 'Bí thư',
      unit: 'xa-mau',
      criteria: [{ id: 'sang-tao', evidence: 'Sổ' }],
      photo: { src: './mat.jpg', alt: 'a', credit: 'b', focus: '50% 30%', people: [] },
      voices: [
        { side: 'cap-uy', text: 'dài '.repeat(80) },
        { side: 'doan-vien', text: 'Đúng hẹn.' },
      ],
      verification: { status: 'da-xac-minh', methods: [] },
      consent: given,
      ...changed,
    },
  }) as unknown as ProfileEntry;

const list = (given: object): CommendationEntry =>
  ({
    collection: 'commendations',
    slug: 'khen',
    file: 'commendations/khen/index.mdx',
    data: {
      title: 'Khen ba người',
      date: '2026-03-10',
      status: 'da-dang',
      demo: false,
      aliases: [],
      figures: [],
      share: { album: true },
      decision: { number: '7', date: '2026-03-09', issuer: 'xa-mau', summary: 'x' },
      timing: 'dot-xuat',
      actDate: '2026-03-06',
      verification: { status: 'da-xac-minh', methods: [] },
      consent: given,
      citations: [
        { no: 1, recipient: 'ca-nhan', name: 'Võ Giả', unit: 'xa-mau', award: 'gk', reason: 'a' },
        { no: 2, recipient: 'tap-the', name: 'Đội Mẫu', unit: 'xa-mau', award: 'gk', reason: 'b' },
        { no: 3, recipient: 'an-danh', name: 'Kín', unit: 'xa-mau', award: 'gk', reason: 'c' },
        {
          no: 4,
          recipient: 'ca-nhan',
          name: 'Bị Thu',
          unit: 'xa-mau',
          award: 'gk',
          reason: 'd',
          state: 'thu-hoi',
        },
      ],
    },
  }) as unknown as CommendationEntry;

const library = (stories: Partial<Library>): Library =>
  ({
    site: {
      name: 'Gương Mẫu',
      operator: 'Đoàn Mẫu',
      url: 'https://mau.example',
      logo: './logo.svg',
      menu: [],
      colours: { brand: '#0a4da2', accent: '#f5b301' },
      kits: { months: 12 },
      criteria: [
        { id: 'guong-mau', label: 'Gương mẫu', axes: [] },
        { id: 'sang-tao', label: 'Sáng tạo', axes: [] },
      ],
    },
    units: [{ id: 'xa-mau', names: [{ name: 'Xã Đoàn Mẫu' }], parents: [], events: [] }],
    awards: [{ id: 'gk', name: 'Giấy khen' }],
    notices: [],
    abbreviations: {},
    profiles: [],
    models: [],
    commendations: [],
    campaigns: [],
    pages: [],
    ...stories,
  }) as unknown as Library;

const cardOf = (one: ProfileEntry) => toldCard(one, library({ profiles: [one] }), context);
const without = (...scopes: string[]) => ({
  ...consent,
  scope: consent.scope.filter((scope) => !scopes.includes(scope)),
});

test('a person who agreed is drawn with name, face, result and the first voice that is short', () => {
  expect(cardOf(profile())).toMatchObject({
    name: 'Lê Minh Mẫu',
    role: 'Bí thư',
    unit: 'Xã Đoàn Mẫu',
    kicker: 'Sáng tạo',
    criteria: [{ index: 1 }],
    figure: { value: '1.038/1.052', unit: 'việc', label: 'đã xong' },
    photo: { file: '/noi-dung/profiles/le-mau/mat.jpg', focus: '50% 30%' },
    initials: 'LM',
    quote: { text: 'Đúng hẹn.', by: 'Đoàn viên' },
    url: 'https://mau.example/guong/le-mau/',
  });
});

test('no face without consent to pictures and to networks', () => {
  expect(cardOf(profile({}, without('anh'))).photo).toBeUndefined();
  expect(cardOf(profile({}, without('mang-xa-hoi'))).photo).toBeUndefined();
  expect(cardOf(profile({ display: 'an-danh' })).photo).toBeUndefined();
});

test('without consent to networks neither name nor post is drawn, nor words; whose deed it is stays', () => {
  const card = cardOf(profile({}, without('mang-xa-hoi')));
  expect([card.name, card.initials, card.role, card.quote]).toEqual(Array(4).fill(undefined));
  expect([card.headline, card.unit]).toEqual(['Sửa 12 cây cầu', 'Xã Đoàn Mẫu']);
  expect(cardOf(profile({}, without('loi-trich'))).quote).toBeUndefined();
});

test('what is drawn beside names nobody who keeps silent: figures, voices, other stories', () => {
  const shut = profile({}, without('mang-xa-hoi'));
  const named = {
    figures: [
      { id: 'a', label: 'việc LÊ  MINH MẪU làm', value: 40, kind: 'ket-qua' },
      { id: 'b', label: 'việc chung', value: 7, kind: 'dau-ra' },
    ],
    voices: [
      { side: 'cap-uy', text: 'Le Minh Mau quay lại đúng hẹn.' },
      { side: 'doan-vien', text: 'Đúng hẹn.', by: 'Một người' },
    ],
  };
  const other = { ...profile({ ...named, name: 'Võ Giả' }), slug: 'vo-gia' };
  const card = toldCard(other, library({ profiles: [shut, other] }), context);
  expect(card).toMatchObject({
    name: 'Võ Giả',
    figure: { value: '7' },
    quote: { by: 'Một người' },
  });
});

test('of several people each answers: one who keeps silent takes the photo away, not the name', () => {
  const people = [
    { name: 'Y Mẫu Giả', role: 'Đoàn viên' },
    { name: 'Võ Ví Dụ', consent: without('mang-xa-hoi') },
  ];
  const group = { kind: 'nhom', name: 'Hai bạn kéo thuyền', people };
  expect(cardOf(profile(group))).toMatchObject({ name: 'Hai bạn kéo thuyền' });
  expect(cardOf(profile(group)).photo).toBeUndefined();
  expect(cardOf(profile({ ...group, people: people.slice(0, 1) })).photo).toBeDefined();
  expect(cardOf(profile({ ...group, name: 'Võ Ví Dụ và bạn' })).name).toBeUndefined();
});

test('no name and no initials where the name is not agreed or not shown', () => {
  for (const one of [profile({}, without('ten')), profile({ display: 'an-danh' })]) {
    const card = cardOf(one);
    expect([card.name, card.initials]).toEqual([undefined, undefined]);
  }
  expect(cardOf(profile({ minor: true })).name).toBe('Mẫu');
});

const numbers = (given: object) => {
  const one = list(given);
  const { honoured } = toldCard(one, library({ commendations: [one] }), context);
  return honoured?.map(({ no }) => no);
};

test('only citations that stand and agreed get a card of the album', () => {
  expect(numbers(consent)).toEqual([1, 2]);
  expect(numbers(without('mang-xa-hoi'))).toEqual([2]);
});

test('a list has no album unless its story asks for one', () => {
  const one = list(consent);
  delete one.data.share;
  const card = toldCard(one, library({ commendations: [one] }), context);
  expect(card.honoured).toBeUndefined();
});

test('the short names that the content gives go with the long ones, of a collective only', () => {
  const collective = profile({
    kind: 'tap-the',
    name: 'Đội xung kích Mẫu xã Giả',
    short: 'Đội Mẫu',
  });
  const units = [
    {
      id: 'xa-mau',
      names: [
        { name: 'Xã Đoàn Mẫu', short: 'Mẫu cũ', to: '2026-02-28' },
        { name: 'Đoàn xã Mẫu', short: 'Mẫu mới', from: '2026-03-01' },
      ],
      parents: [],
      events: [],
    },
  ] as unknown as Library['units'];
  const shortOf = (one: ProfileEntry) =>
    toldCard(one, library({ profiles: [one], units }), context).short;
  expect(shortOf(collective)).toEqual({ name: 'Đội Mẫu', unit: 'Mẫu mới' });
  expect(shortOf(profile({ short: 'Anh Mẫu' }))).toEqual({ unit: 'Mẫu mới' });
  expect(cardOf(collective).short).toEqual({ name: 'Đội Mẫu' });
  const past = profile({ date: '2026-02-01' });
  expect(shortOf(past)).toEqual({ unit: 'Mẫu cũ' });
  const named = list(consent);
  const second = named.data.citations[1];
  if (second) second.profile = 'le-mau';
  const shelf = library({ commendations: [named], profiles: [collective], units });
  const { honoured } = toldCard(named, shelf, context);
  expect(honoured?.map(({ short }) => short)).toEqual([
    { unit: 'Mẫu mới' },
    { name: 'Đội Mẫu', unit: 'Mẫu mới' },
  ]);
});

test('a linked person speaks for himself', () => {
  const one = list(consent);
  const [first] = one.data.citations;
  if (first) first.profile = 'le-mau';
  const shut = profile({}, without('mang-xa-hoi'));
  const card = toldCard(one, library({ commendations: [one], profiles: [shut] }), context);
  expect(card.honoured?.map(({ no }) => no)).toEqual([2]);
});

test('a spontaneous commendation tells how soon it came', () => {
  const one = list(consent);
  const card = toldCard(one, library({ commendations: [one] }), context);
  expect(card.figure).toMatchObject({ value: '3', unit: 'ngày' });
  expect(card.kicker).toBe('Khen đột xuất');
});

test('whom a story or a line of a decision tells of as dead makes its pictures quiet ones', () => {
  const cardOfList = (...dead: number[]) => {
    const one = list(consent);
    const { citations } = one.data;
    for (const line of citations) line.posthumous = dead.includes(line.no);
    return toldCard(one, library({ commendations: [one] }), context);
  };
  expect([cardOf(profile()), cardOfList()].map(({ posthumous }) => posthumous)).toEqual([
    undefined,
    undefined,
  ]);
  expect(cardOf(profile({ posthumous: true })).posthumous).toBe(true);
  expect(cardOfList(2)).toMatchObject({ posthumous: true, kicker: 'Khen đột xuất' });
  expect(cardOfList(1, 2, 3, 4)).toMatchObject({ posthumous: true, kicker: 'Truy tặng' });
});

test('drafts, embargoes and what is not verified have no cards; what is gone is neutral', () => {
  const gone = {
    ...profile(),
    slug: 'da-go',
    data: { title: 'Lê Minh Mẫu', date: '2026-01-01', status: 'da-go' },
  } as unknown as ProfileEntry;
  const cards = cardStories(
    library({
      profiles: [
        profile(),
        { ...profile({ status: 'nhap' }), slug: 'nhap' },
        { ...profile({ date: '2027-01-01' }), slug: 'hen-gio' },
        { ...profile({ verification: { status: 'dang-xac-minh' } }), slug: 'chua-xac-minh' },
        { ...profile({}, { ...consent, expires: '2026-05-31' }), slug: 'het-han' },
        { ...profile({}, { ...consent, withdrawn: true }), slug: 'da-rut' },
        gone,
      ],
    }),
    context,
  );
  expect(cards.map(({ slug, kind }) => [slug, kind])).toEqual([
    ['le-mau', 'story'],
    ['het-han', 'gone'],
    ['da-rut', 'gone'],
    ['da-go', 'gone'],
  ]);
  const neutral = JSON.stringify(cards.filter(({ kind }) => kind === 'gone'));
  expect(neutral).not.toMatch(/Minh Mẫu|mat\.jpg|cây cầu/u);
});

test('the brand of a site is its colours, its host and its logo', () => {
  expect(cardBrand(library({}), context)).toEqual({
    name: 'Gương Mẫu',
    operator: 'Đoàn Mẫu',
    brand: '#0a4da2',
    accent: '#f5b301',
    host: 'mau.example',
    logo: '/noi-dung/logo.svg',
  });
});
