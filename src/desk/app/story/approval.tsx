import { useState } from 'react';
import type { ChangedLine } from '../../file/changes.ts';
import { text } from '../../../text.ts';
import { api } from '../api.ts';
import { dayAsTyped, dayFrom } from '../form/typed.ts';

type Verification = { by?: string; date?: string; methods?: string[]; status?: string };
type Props = {
  data: Record<string, unknown>;
  path: string;
  /** Where the story stands on disk. */
  status: string;
  today: string;
  onMove: (patch: Record<string, unknown>) => Promise<void>;
};

/** What changed since the story was last published, for whoever approves it. */
function Changes({ path }: { path: string }) {
  const [changes, setChanges] = useState<{ isNew: boolean; lines: ChangedLine[] }>();
  if (!changes) {
    return (
      <button type="button" onClick={() => void api.changes(path).then(setChanges)}>
        Xem đã đổi gì từ lần đăng trước
      </button>
    );
  }
  const changed = changes.lines.filter(({ kind }) => kind !== ' ');
  if (changes.isNew) return <p>Bài mới, chưa đăng lần nào.</p>;
  if (changed.length === 0) return <p>Không đổi gì từ lần đăng trước.</p>;
  return (
    <pre className="changes" aria-label="Đã đổi" tabIndex={0}>
      {changed.map(({ kind, text: line }, index) => (
        <span key={index} className={kind === '+' ? 'added' : 'removed'}>
          {kind === '+' ? 'Thêm: ' : 'Bỏ: '}
          {line}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}

/** Who verified, when and how: what the page will say, and what lets a story be published. */
function Verify({ data, today, onMove }: Pick<Props, 'data' | 'today' | 'onMove'>) {
  const given = (data['verification'] ?? {}) as Verification;
  const [by, setBy] = useState(given.by ?? '');
  const [date, setDate] = useState(dayAsTyped(given.date ?? today));
  const [methods, setMethods] = useState(given.methods ?? []);
  const [day, setDay] = useState(
    dayAsTyped(typeof data['date'] === 'string' ? data['date'] : today),
  );
  const verified = by.trim() !== '' && methods.length > 0;
  const publish = () =>
    onMove({
      status: 'da-dang',
      date: dayFrom(day),
      verification: {
        ...given,
        status: 'da-xac-minh',
        by: by.trim(),
        date: dayFrom(date),
        methods,
      },
    });
  return (
    <fieldset>
      <legend>Duyệt</legend>
      <label>
        Ai xác minh <input value={by} onChange={(event) => setBy(event.target.value)} />
      </label>
      <label>
        Ngày xác minh{' '}
        <input value={date} inputMode="numeric" onChange={(event) => setDate(event.target.value)} />
      </label>
      <span className="checkboxes">
        {Object.entries(text.verificationMethods).map(([id, label]) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={methods.includes(id)}
              onChange={(event) =>
                setMethods(
                  event.target.checked ? [...methods, id] : methods.filter((one) => one !== id),
                )
              }
            />
            {label}
          </label>
        ))}
      </span>
      <label>
        Ngày lên trang{' '}
        <input value={day} inputMode="numeric" onChange={(event) => setDay(event.target.value)} />
      </label>
      <button type="button" className="main" disabled={!verified} onClick={() => void publish()}>
        {dayFrom(day) > today ? 'Duyệt, hẹn ngày' : 'Duyệt để đăng'}
      </button>
      {!verified && (
        <p className="help">Ghi người xác minh và ít nhất một cách xác minh rồi mới duyệt được.</p>
      )}
    </fieldset>
  );
}

/** The story's way to the public: draft, awaiting approval, published or set for a day. */
export function Approval({ data, status, path, today, onMove }: Props) {
  return (
    <details className="approval" open={status === 'cho-duyet'}>
      <summary>
        Tình trạng:{' '}
        {status === 'da-dang'
          ? String(data['date']) > today
            ? 'hẹn ngày'
            : 'đã duyệt để đăng'
          : { nhap: 'nháp', 'cho-duyet': 'chờ duyệt', 'da-go': 'đã gỡ' }[status]}
      </summary>
      <Changes path={path} />
      {status === 'nhap' && (
        <button
          type="button"
          className="main"
          onClick={() => void onMove({ status: 'cho-duyet', date: data['date'] ?? today })}
        >
          Gửi duyệt
        </button>
      )}
      {status === 'cho-duyet' && <Verify data={data} today={today} onMove={onMove} />}
      {(status === 'cho-duyet' || status === 'da-dang') && (
        <button type="button" onClick={() => void onMove({ status: 'nhap' })}>
          Trả về nháp
        </button>
      )}
      {status === 'da-dang' && (
        <p>
          Bài đã duyệt. <a href="#dang">Đăng lên trang</a>
        </p>
      )}
    </details>
  );
}
