import { useState } from 'react';
import { api, Refusal } from '../api.ts';

/** Widths in pixels of a phone and of a desktop window. */
const widths = { 'Điện thoại': 390, 'Máy tính': 1280 };

/** The page as it will be, beside the form: drafts and stories set for a day too. */
export function Preview({ path, save }: { path: string; save: () => Promise<boolean> }) {
  const [shown, setShown] = useState<{ address: string; kit?: string; round: number }>();
  const [width, setWidth] = useState(widths['Điện thoại']);
  const [isKit, setKit] = useState(false);
  const [told, setTold] = useState('');
  const show = async () => {
    if (!(await save())) return;
    setTold('Đang dựng trang xem thử…');
    try {
      const addresses = await api.preview(path);
      setShown((last) => ({ ...addresses, round: (last?.round ?? 0) + 1 }));
      setTold('');
    } catch (error) {
      setTold(error instanceof Refusal ? error.message : 'Chưa xem thử được.');
    }
  };
  return (
    <aside className="preview" aria-label="Xem thử">
      <button type="button" onClick={() => void show()}>
        {shown ? 'Xem lại' : 'Lưu và xem thử'}
      </button>
      {Object.entries(widths).map(([label, value]) => (
        <button
          key={label}
          type="button"
          aria-pressed={width === value}
          onClick={() => setWidth(value)}
        >
          {label}
        </button>
      ))}
      {shown?.kit && (
        <button type="button" aria-pressed={isKit} onClick={() => setKit(!isKit)}>
          Ảnh chia sẻ
        </button>
      )}
      <output aria-live="polite">{told}</output>
      {shown && (
        <iframe
          key={shown.round}
          title="Trang xem thử"
          src={isKit ? shown.kit : shown.address}
          style={{ width }}
        />
      )}
    </aside>
  );
}
