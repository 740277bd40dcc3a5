import { lazy, StrictMode, useCallback, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { api, saidBy, type Desk } from './api.ts';
import { CataloguePage } from './places/catalogues.tsx';
import './styles/base.css';
import './styles/dialog.css';
import './styles/editor.css';
import './styles/fields.css';
import './styles/overview.css';
import './styles/photo.css';
import './styles/story.css';
import { ImportPage } from './places/import.tsx';
import { Overview } from './places/overview.tsx';
import { ReleasePage } from './places/release.tsx';
import { deskWords } from './words.ts';

// The editor of texts is most of the desk's code: who opens no story does not wait for it. Without a
// boundary of its own the last place stands until it has come; React holds a boundary's back for .3 s.
const StoryPage = lazy(async () => ({
  default: (await import('./story/story-page.tsx')).StoryPage,
}));

/** Where one is on the desk, as the address says: "#profiles/vi-du/index.mdx", "#nhap-tu-word", "#". */
const placeNow = () => decodeURIComponent(location.hash.slice(1));

const App = () => {
  const [place, setPlace] = useState(placeNow);
  const [desk, setDesk] = useState<Desk>();
  const [refused, setRefused] = useState('');
  const last = useRef(0);
  const reload = useCallback(async () => {
    last.current += 1;
    const asked = last.current;
    // An answer that comes late says what was there before.
    const isLate = () => asked !== last.current;
    try {
      const fresh = await api.desk();
      if (isLate()) return;
      setDesk(fresh);
      setRefused('');
    } catch (error) {
      if (isLate()) return;
      setRefused(saidBy(error, deskWords.faults.notRead));
    }
  }, []);
  useEffect(() => {
    const move = () => setPlace(placeNow());
    window.addEventListener('hashchange', move);
    return () => window.removeEventListener('hashchange', move);
  }, []);
  useEffect(() => void reload(), [place, reload]);
  return (
    <>
      <header>
        <a href="#" className="home">
          {deskWords.home}
        </a>
        <span>{desk?.site.name}</span>
        <nav aria-label={deskWords.home}>
          {Object.entries(deskWords.nav).map(([to, label]) => (
            <a key={to} href={`#${to}`} aria-current={place === to ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {refused && <p role="alert">{refused}</p>}
        {desk && <Place key={place} place={place} desk={desk} reload={reload} />}
      </main>
    </>
  );
};

const Place = ({
  place,
  desk,
  reload,
}: {
  place: string;
  desk: Desk;
  reload: () => Promise<void>;
}) => {
  if (place === 'nhap-tu-word') return <ImportPage desk={desk} />;
  if (place === 'dang') return <ReleasePage desk={desk} reload={reload} />;
  if (place === 'danh-muc' || place.endsWith('.yaml'))
    return <CataloguePage desk={desk} file={place} reload={reload} />;
  if (place.endsWith('.mdx')) return <StoryPage desk={desk} path={place} reload={reload} />;
  return <Overview desk={desk} />;
};

/** Where the page itself fails, an empty window would say that all is lost. */
const tellFailure = () => {
  const told = document.createElement('p');
  told.role = 'alert';
  told.textContent = deskWords.faults.failed;
  document.body.append(told);
};

createRoot(document.querySelector('#desk')!, { onUncaughtError: tellFailure }).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
