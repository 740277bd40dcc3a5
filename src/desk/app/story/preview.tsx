import { useEffect, useRef, useState } from 'react';
import { api, saidBy } from '../api.ts';
import { deskWords } from '../words.ts';

const say = deskWords.preview;

/** Widths in pixels of a phone and of a desktop window. */
const widths = { [say.phone]: 390, [say.desktop]: 1280 };

type Props = { path: string; isDirty: boolean; save: () => Promise<boolean> };

/** The page as it will be, beside the form: drafts and stories set for a day too. */
export function Preview({ path, isDirty, save }: Props) {
  const [shown, setShown] = useState<{ address: string; kit?: string; round: number }>();
  const [width, setWidth] = useState(390);
  const [isKit, setKit] = useState(false);
  const [told, setTold] = useState('');
  const frame = useRef<HTMLIFrameElement>(null);
  const mayBeAway = useRef(false);
  useEffect(() => {
    // Where a page of another origin was led to is not told; only that somebody went into it.
    const leave = () => {
      if (frame.current && document.activeElement === frame.current) mayBeAway.current = true;
    };
    window.addEventListener('blur', leave);
    return () => window.removeEventListener('blur', leave);
  }, []);
  const show = async () => {
    if (isDirty && !(await save())) return;
    setTold(say.making);
    try {
      const addresses = await api.preview(path);
      // A page that is open loads anew by itself when its story is saved.
      const isLoading = isDirty && shown?.address === addresses.address && !mayBeAway.current;
      if (!isLoading) {
        setShown({ ...addresses, round: (shown?.round ?? 0) + 1 });
        mayBeAway.current = false;
      }
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
        {shown && (
          <a href={isKit ? shown.kit : shown.address} target="_blank" rel="noreferrer">
            {say.apart}
          </a>
        )}
      </div>
      <output aria-live="polite">{told}</output>
      {!shown && !told && <p className="help">{say.help}</p>}
      {shown && (
        <div className="shown">
          <iframe
            key={shown.round}
            ref={frame}
            title={say.frame}
            src={isKit ? shown.kit : shown.address}
            // On a narrower phone the page is shown as that phone shows it.
            style={{ width, maxWidth: width === widths[say.phone] ? '100%' : 'none' }}
          />
        </div>
      )}
    </aside>
  );
}
