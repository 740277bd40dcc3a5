import { describe, expect, test } from 'vitest';
import { campaignSlots, runsOn } from '../../../src/domain/views/campaign-days.ts';
import { citationRows } from '../../../src/domain/lists/citations.ts';
import type {
  CampaignEntry,
  CommendationEntry,
  Library,
  ModelEntry,
  ProfileEntry,
} from '../../../src/domain/library.ts';
import { searchLists, siteMenu } from '../../../src/domain/views/menu.ts';
import { homePage } from '../../../src/domain/views/home-page.ts';
import { costsNothing } from '../../../src/domain/views/models.ts';
import { daysToPraise, recognitionsOf } from '../../../src/domain/views/recognitions.ts';
import { relatedTo } from '../../../src/domain/views/related.ts';
import { campaign } from '../../../src/domain/schemas/campaign.ts';
import { withAwards } from '../../../src/domain/decisions.ts';
import { units as unitsSchema } from '../../../src/domain/schemas/catalogue.ts';
import { commendation } from '../../../src/domain/schemas/commendation.ts';
import { model } from '../../../src/domain/schemas/model.ts';
import { profile } from '../../../src/domain/schemas/profile.ts';
import { isPublic, isTombstone } from '../../../src/domain/selection.ts';
import { neighboursOf } from '../../../src/domain/lists/sequence.ts';
import { indexUnits } from '../../../src/domain/units/units.ts';
import { text } from '../../../src/text.ts';

const verified = { status: 'da-xac-minh' };
const common = {
  title: 'Việc',
  lede: 'Một dòng.',
  date: '2026-03-01',
  status: 'da-dang',
  verification: verified,
};

const person = (slug: string, changes: object = {}): ProfileEntry => ({
  collection: 'profiles',
  slug,
  file: `profiles/${slug}/index.mdx`,
  data: profile.parse({
    ...common,
    name: `Ví Dụ ${slug}`,
    kind: 'ca-nhan',
    role: 'Đoàn viên',
    unit: 'gan',
    group: 'hoc-sinh',
    field: 'moi-truong',
    criteria: [{ id: 'sang-tao', evidence: 'Sổ.' }],
    consent: { ref: 'P1', basis: 'dong-y', scope: ['ten'], date: '2026-01-01' },
    tryIt: [{ effort: '15-phut', text: 'Hỏi một câu.' }],
    ...changes,
  }),
});

const decision = (slug: string, citations: object[], changes: object = {}): CommendationEntry => ({
  collection: 'commendations',
  slug,
  file: `commendations/${slug}/index.mdx`,
  data: withAwards(
    commendation.parse({
      ...common,
      decision: { number: '1', date: '2026-03-09', issuer: 'gan', summary: 'Khen' },
      timing: 'dot-xuat',
      legalKind: 'dot-xuat',
      actDate: '2026-03-06',
      citations: citations.map((one, at) => ({
        no: at + 1,
        recipient: 'ca-nhan',
        unit: 'gan',
        award: 'giay-khen',
        reason: 'Vì việc ấy',
        ...one,
      })),
      ...changes,
    }),
  ),
});

const units = indexUnits(
  unitsSchema.parse(
    ['gan', 'xa'].map((id) => ({
      id,
      level: 'co-so',
      kind: 'dia-ban',
      names: [{ name: `Đoàn ${id}` }],
    })),
  ),
);

describe('what may be published', () => {
  const day = '2026-03-01';
  const consent = { ref: 'P1', basis: 'dong-y', scope: ['ten'], date: '2026-01-01' };
  test.each([
    ['published, verified, consent standing', {}, true],
    ['a draft', { status: 'nhap' }, false],
    ['awaiting approval', { status: 'cho-duyet' }, false],
    ['under embargo', { date: '2026-03-02' }, false],
    ['not verified', { verification: { status: 'dang-xac-minh' } }, false],
    ['consent expired', { consent: { ...consent, expires: '2026-02-28' } }, false],
    ['consent on its last day', { consent: { ...consent, expires: day } }, true],
    ['consent withdrawn', { consent: { ...consent, withdrawn: '2026-02-01' } }, false],
    ['taken down', { status: 'da-go' }, false],
  ])('%s', (_, changes, open) => {
    expect(isPublic(person('a', changes), day)).toBe(open);
  });

  test('only what had been published leaves a tombstone', () => {
    expect(isTombstone(person('a', { status: 'da-go' }), day)).toBe(true);
    expect(isTombstone(person('a', { status: 'da-go', date: '2026-04-01' }), day)).toBe(false);
  });
});

describe('what to read next', () => {
  const story = person('toi');
  const like = person('giong', { date: '2020-01-01' });
  const field = person('cung-linh-vuc', {
    group: 'sinh-vien',
    unit: 'xa',
    criteria: [{ id: 'khac', evidence: 'x' }],
  });
  const criterion = person('cung-tieu-chi', { group: 'sinh-vien', unit: 'xa', field: 'giao-duc' });
  const stranger = person('la', {
    group: 'sinh-vien',
    unit: 'xa',
    field: 'giao-duc',
    criteria: [{ id: 'khac', evidence: 'x' }],
    date: '2026-11-01',
  });

  test('people like the reader first, then the same criterion, then the newest', () => {
    const order = relatedTo(story, [stranger, criterion, field, like, story], units);
    expect(order.map(({ slug }) => slug)).toEqual([
      'giong',
      'cung-linh-vuc',
      'cung-tieu-chi',
      'la',
    ]);
  });

  test('neighbours are the next older and newer by day', () => {
    const [a, b, c] = ['2026-01-01', '2026-02-01', '2026-03-01'].map((date, at) =>
      person(`s${at}`, { date }),
    ) as [ProfileEntry, ProfileEntry, ProfileEntry];
    expect(neighboursOf(b, [c, a, b])).toEqual({ older: a, newer: c });
    expect(neighboursOf(c, [a, b, c])).toEqual({ older: b });
  });
});

describe('a decision', () => {
  const entry = decision('qd', [
    { name: 'Ví Dụ', profile: 'toi' },
    {
      name: 'Ví Dụ Thu Hồi',
      profile: 'toi',
      state: 'thu-hoi',
      revokedBy: { number: '9', date: '2026-05-01' },
    },
    { name: 'Tên Thật Giấu', recipient: 'an-danh' },
    { name: 'Lê Thị Trẻ Mẫu', profile: 'tre' },
  ]);

  test('counts days from the deed to the decision', () => {
    expect(daysToPraise(entry)).toBe(3);
    expect(
      daysToPraise(decision('qd', [{ name: 'A' }], { timing: 'dinh-ky', actDate: undefined })),
    ).toBeUndefined();
  });

  test('recognises with the lines that stand only', () => {
    expect(recognitionsOf([entry], 'profile', 'toi').map(({ citation }) => citation.no)).toEqual([
      1,
    ]);
  });

  test('names nobody on a revoked or anonymous line, and a child as the own page does', () => {
    const library = {
      site: { menu: [] },
      units: [...units.values()],
      awards: [],
      notices: [],
      models: [],
      commendations: [entry],
      profiles: [
        person('toi', { name: 'Ví Dụ' }),
        person('tre', { name: 'Lê Thị Trẻ Mẫu', minor: true }),
      ],
    } as unknown as Library;
    const rows = citationRows(entry, library, { anonymous: '—' }, '2026-11-01');
    expect(rows.map(({ name, href }) => [name, href])).toEqual([
      ['Ví Dụ', '/guong/toi/'],
      ['—', undefined],
      ['—', undefined],
      ['Mẫu', '/guong/tre/'],
    ]);
  });
});

test('a campaign shows its public stories day by day, and which is today', () => {
  const entry: CampaignEntry = {
    collection: 'campaigns',
    slug: 'c',
    file: 'campaigns/c/index.mdx',
    data: campaign.parse({
      ...common,
      from: '2026-03-01',
      to: '2026-03-31',
      why: 'x',
      pick: 'x',
      items: [
        { profile: 'b', week: 2 },
        { profile: 'nhap', day: 3 },
        { profile: 'a', day: 1 },
      ],
    }),
  };
  const library = { profiles: [person('a'), person('b')], models: [], commendations: [] };
  const slots = campaignSlots(entry, library, '2026-03-10');
  expect(slots.map(({ story, date, now }) => [story.slug, date, now])).toEqual([
    ['a', '2026-03-01', false],
    ['b', '2026-03-08', true],
  ]);
  expect([runsOn(entry, '2026-03-31'), runsOn(entry, '2026-04-01')]).toEqual([true, false]);
});

test('the front page does not tell the story of the day again where that leads it', () => {
  const entry: CampaignEntry = {
    collection: 'campaigns',
    slug: 'c',
    file: 'campaigns/c/index.mdx',
    data: campaign.parse({
      ...common,
      from: '2026-03-01',
      to: '2026-03-31',
      why: 'x',
      pick: 'x',
      items: [{ profile: 'hom-nay', day: 1 }],
    }),
  };
  const ofToday = person('hom-nay', { date: '2026-02-01' });
  const newer = person('moi', { date: '2026-03-01' });
  const todayOf = (profiles: ProfileEntry[]) =>
    homePage(
      {
        profiles,
        models: [],
        commendations: [],
        campaigns: [entry],
        pages: [],
        site: { criteria: [] },
      } as unknown as Library,
      '2026-03-01',
    );
  const alone = todayOf([ofToday]);
  expect([alone.lead, alone.today?.story]).toEqual([ofToday, undefined]);
  const beside = todayOf([ofToday, newer]);
  expect([beside.lead, beside.today?.story]).toEqual([newer, ofToday]);
});

test('menu and search lead only to what a union has stories for, or to all before the first', () => {
  const library = {
    profiles: [person('a')],
    models: [],
    commendations: [],
    campaigns: [],
    site: {
      menu: [{ label: 'Đề cử', page: 'de-cu' }],
      criteria: [
        { id: 'sang-tao', label: 'Sáng tạo' },
        { id: 'guong-mau', label: 'Gương mẫu' },
      ],
    },
  } as unknown as Library;
  const labels = (items: { label: string }[]) => items.map(({ label }) => label).join(', ');
  const { many } = text.collections.profiles;
  expect(labels(siteMenu(library, text))).toBe(`${many}, Đề cử`);
  expect(labels(searchLists(library, text))).toBe(`${many}, Sáng tạo`);
  expect(siteMenu({ ...library, profiles: [] }, text)).toHaveLength(5);
});

test('a model costs nothing only where its source says so', () => {
  const entry = (needs: unknown): ModelEntry => ({
    collection: 'models',
    slug: 'm',
    file: 'models/m/index.mdx',
    data: model.parse({
      ...common,
      owner: 'gan',
      started: 'chua-ro',
      state: 'dang-chay',
      lastChecked: '2026-01-01',
      field: 'moi-truong',
      problem: 'x',
      steps: ['x'],
      needs,
      conditions: 'chua-ro',
      notFor: 'chua-ro',
      limits: 'chua-ro',
      adapt: 'chua-ro',
      contact: { unit: 'gan', channel: 'x' },
    }),
  });
  const needs = { costFrom: 0, costTo: 5, people: 1, setup: 'x', upkeep: 'x' };
  expect(costsNothing(entry(needs))).toBe(true);
  expect(costsNothing(entry({ ...needs, costFrom: 1 }))).toBe(false);
  expect(costsNothing(entry('chua-ro'))).toBe(false);
});
