import { useEffect } from 'react';
import { deskWords } from './words.ts';

/** Saves what is open: by its button, or by Ctrl and S, for which the browser would save the page. */
export function SaveButton({ onSave }: { onSave: () => void }) {
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        onSave();
      }
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  });
  return (
    <button type="button" className="main" onClick={onSave}>
      {deskWords.save.save}
    </button>
  );
}
