import { useState } from 'react';
import type { Progress } from '../../run/release.ts';
import { release, type Desk } from '../api.ts';

/** Brings what is approved to the public: one button, progress in words, one clear answer. */
export function ReleasePage({ desk }: { desk: Desk }) {
  const [lines, setLines] = useState<Progress[]>([]);
  const [isRunning, setRunning] = useState(false);
  const ready = desk.rows.filter(({ state }) => state === 'da-dang' || state === 'hen-ngay').length;
  const errors =
    desk.rows.reduce((sum, row) => sum + row.errors, 0) +
    desk.others.filter(({ severity }) => severity === 'E').length;
  const last = lines.at(-1);
  const start = async () => {
    setLines([]);
    setRunning(true);
    await release((progress) => setLines((all) => [...all, progress])).catch(() =>
      setLines((all) => [
        ...all,
        { step: 'hong', text: 'Bàn làm việc không trả lời. Trang cũ vẫn nguyên.' },
      ]),
    );
    setRunning(false);
  };
  return (
    <>
      <h1>Đăng lên trang</h1>
      <p>
        {ready} bài đã duyệt.{' '}
        {desk.canDeploy
          ? 'Trang dựng xong sẽ được đưa lên máy chủ.'
          : 'Trang dựng xong nằm trong thư mục của máy này.'}
      </p>
      {errors > 0 && <p className="fault">Còn {errors} lỗi phải sửa trước khi đăng.</p>}
      <button type="button" className="main" disabled={isRunning} onClick={() => void start()}>
        {isRunning ? 'Đang đăng…' : 'Đăng'}
      </button>
      <div
        role="status"
        className={
          last?.step === 'xong' ? 'sound answer' : last?.step === 'hong' ? 'fault answer' : 'answer'
        }
      >
        {last?.text}
      </div>
      <pre className="lines">{lines.slice(0, -1).map(({ text }) => `${text}\n`)}</pre>
    </>
  );
}
