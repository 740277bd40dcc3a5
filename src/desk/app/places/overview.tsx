import { useState } from 'react';
import type { Row, StoryState } from '../../overview.ts';
import { text } from '../../../text.ts';
import { api, type Desk } from '../api.ts';
import { dayAsTyped } from '../form/typed.ts';
import { unsavedOf } from '../story/draft-store.ts';

const states: Record<StoryState, string> = {
  nhap: 'Nháp',
  'cho-duyet': 'Chờ duyệt',
  'hen-ngay': 'Hẹn ngày',
  'da-dang': 'Đã đăng',
  'da-go': 'Đã gỡ',
};

const plain = (words: string): string =>
  words.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase();

const waiting = (row: Row): string => {
  if (row.errors > 0) return `${row.errors} lỗi phải sửa`;
  if (row.missing.length > 0) return `còn thiếu ${row.missing.length} mục`;
  if (row.state === 'cho-duyet') return 'chờ người duyệt';
  if (row.state === 'hen-ngay') return `lên trang ngày ${dayAsTyped(row.date)}`;
  return '';
};

/** A new story begins with its kind and a title; everything else is the form's. */
function NewStory() {
  const [collection, setCollection] = useState('profiles');
  const [title, setTitle] = useState('');
  const make = async () => {
    const { path } = await api.make(collection, title.trim());
    location.hash = path;
  };
  return (
    <form
      className="new"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim()) void make();
      }}
    >
      <label>
        Loại bài{' '}
        <select value={collection} onChange={(event) => setCollection(event.target.value)}>
          {Object.entries(text.collections).map(([name, { one }]) => (
            <option key={name} value={name}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <label>
        Tựa{' '}
        <input
          value={title}
          required
          placeholder="Nói việc đã làm, có con số nếu có"
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <button>Bài mới</button>
    </form>
  );
}

/** What a union that has no story yet may begin with. */
function FirstStory() {
  const add = async (collection: string) => {
    const { path } = await api.sample(collection);
    location.hash = path;
  };
  return (
    <section aria-labelledby="bai-dau">
      <h2 id="bai-dau">Bài đầu tiên</h2>
      <p>Chưa có bài nào. Đặt tựa rồi bấm “Bài mới”, nhập từ Word, hoặc mở một bài mẫu để sửa.</p>
      {Object.entries(text.collections).map(([name, { one }]) => (
        <button key={name} type="button" onClick={() => void add(name)}>
          Bài mẫu: {one}
        </button>
      ))}
    </section>
  );
}

/** The desk's first page: every story, its state, what it waits for. */
export function Overview({ desk }: { desk: Desk }) {
  const [asked, setAsked] = useState('');
  const [state, setState] = useState<StoryState | ''>('');
  const wanted = plain(asked);
  const rows = desk.rows.filter(
    (row) => (!state || row.state === state) && plain(`${row.title} ${row.slug}`).includes(wanted),
  );
  const count = (one: StoryState) => desk.rows.filter((row) => row.state === one).length;
  return (
    <>
      <h1>Bàn làm việc</h1>
      <NewStory />
      {desk.others.length > 0 && (
        <ul className="others">
          {desk.others.map(({ file, line, message, hint, severity }) => (
            <li
              key={`${file} ${line} ${message}`}
              className={severity === 'E' ? 'fault' : 'reminder'}
            >
              {file}, dòng {line}: {message} → {hint}
            </li>
          ))}
        </ul>
      )}
      <div className="filters">
        <label>
          Tìm bài{' '}
          <input type="search" value={asked} onChange={(event) => setAsked(event.target.value)} />
        </label>
        <span role="group" aria-label="Lọc theo tình trạng">
          <button type="button" aria-pressed={state === ''} onClick={() => setState('')}>
            Tất cả ({desk.rows.length})
          </button>
          {(Object.keys(states) as StoryState[]).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={state === one}
              onClick={() => setState(one)}
            >
              {states[one]} ({count(one)})
            </button>
          ))}
        </span>
      </div>
      {desk.rows.length === 0 && <FirstStory />}
      <table className="stories">
        <thead>
          <tr>
            <th scope="col">Bài</th>
            <th scope="col">Loại</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Còn chờ</th>
            <th scope="col">Sửa lần cuối</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.path}>
              <th scope="row">
                <a href={`#${row.path}`}>{row.title}</a>
                {unsavedOf(row.path) && <span className="unsaved"> có phần chưa lưu</span>}
              </th>
              <td>{text.collections[row.collection as keyof typeof text.collections].one}</td>
              <td>
                <span className={`state ${row.state}`}>{states[row.state]}</span>
              </td>
              <td>{waiting(row)}</td>
              <td>
                {row.changed &&
                  new Date(row.changed).toLocaleString('vi-VN', {
                    dateStyle: 'short',
                    timeStyle: 'short',
                  })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
