import { useState } from 'react';
import type { Progress } from '../../run/release.ts';
import type { Row } from '../../overview.ts';
import { release, type Desk } from '../api.ts';
import { words } from '../words.ts';

const say = words.release;

/** Brings what is approved to the public: one button, progress in words, one clear answer. */
export function ReleasePage({ desk, reload }: { desk: Desk; reload: () => Promise<void> }) {
  const [lines, setLines] = useState<Progress[]>([]);
  const [isRunning, setRunning] = useState(false);
  const ready = desk.rows.filter(({ state }) => state === 'da-dang' || state === 'hen-ngay').length;
  const isWaiting = ({ state }: Row) => state === 'nhap' || state === 'cho-duyet';
  const waiting = desk.rows.filter((row) => isWaiting(row) && row.errors > 0).length;
  const errors =
    desk.rows.reduce((sum, row) => sum + (isWaiting(row) ? 0 : row.errors), 0) +
    desk.others.filter(({ severity }) => severity === 'E').length;
  const fresh = desk.rows.filter(({ state, isLive }) => state === 'da-dang' && !isLive);
  const last = lines.at(-1);
  const start = async () => {
    setLines([]);
    setRunning(true);
    await release((progress) => setLines((all) => [...all, progress])).catch(() =>
      setLines((all) => [...all, { step: 'hong', text: say.noAnswer }]),
    );
    setRunning(false);
    await reload();
  };
  return (
    <>
      <h1>{words.nav.dang}</h1>
      <p>
        {say.ready(ready)} {desk.canDeploy ? say.toHost : say.toFolder}
      </p>
      {waiting > 0 && <p className="help">{say.waiting(waiting)}</p>}
      {errors > 0 && <p className="fault">{say.errors(errors)}</p>}
      <button type="button" className="main" disabled={isRunning} onClick={() => void start()}>
        {isRunning ? say.running : say.go}
      </button>
      <div
        role="status"
        className={
          last?.step === 'xong' ? 'sound answer' : last?.step === 'hong' ? 'fault answer' : 'answer'
        }
      >
        {last?.text}
      </div>
      <pre className="lines" tabIndex={0}>
        {lines.slice(0, -1).map(({ text }) => `${text}\n`)}
      </pre>
      {fresh.length > 0 && (
        <>
          <h2>{say.fresh}</h2>
          <ul>
            {fresh.map(({ path, title }) => (
              <li key={path}>
                <a href={`#${path}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
