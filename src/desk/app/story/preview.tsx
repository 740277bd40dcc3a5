import { useState } from 'react';
import { api, saidBy } from '../api.ts';
import { words } from '../words.ts';

const say = words.preview;

/** Widths in pixels of a phone and of a desktop window. */
const widths = { [say.phone]: 390, [say.desktop]: 1280 };

/** The page as it will be, beside the form: drafts and stories set for a day too. */
export function Preview({ path, save }: { path: string; save: () => Promise<boolean> }) {
  const [shown, setShown] = useState<{ address: string; kit?: string; round: number }>();
  const [width, setWidth] = useState(390);
  const [isKit, setKit] = useState(false);
  const [told, setTold] = useState('');
  const show = async () => {
    if (!(await save())) return;
    setTold(say.making);
    try {
      const addresses = await api.preview(path);
      setShown((last) => ({ ...addresses, round: (last?.round ?? 0) + 1 }));
      setTold('');
    } catch (error) {
      setTold(saidBy(error, say.failed));
    }
  };
  return (
    <aside className="preview" aria-label={say.title}>
      <h2>{say.title}</h2>
      <div className="acts">
        <button type="button" onClick={() => void show()}>
          {shown ? say.again : say.show}
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
            {say.kit}
          </button>
        )}
      </div>
      <output aria-live="polite">{told}</output>
      {!shown && !told && <p className="help">{say.help}</p>}
      {shown && (
        <div className="shown">
          <iframe
            key={shown.round}
            title={say.frame}
            src={isKit ? shown.kit : shown.address}
            style={{ width }}
          />
        </div>
      )}
    </aside>
  );
}
