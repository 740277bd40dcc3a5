import { useEffect, useId, useRef, type ReactNode } from 'react';
import { deskWords } from './words.ts';

type Props = {
  title: string;
  onClose: () => void;
  /** Why the last answer was not taken. */
  refused?: string | undefined;
  children: ReactNode;
  /** The buttons that answer; the one that leaves stands behind them. */
  acts: ReactNode;
  /** What leaving is called. */
  leave?: string;
};

/** A question that stands before everything else; Escape leaves it. */
export function Dialog({
  title,
  onClose,
  refused,
  children,
  acts,
  leave = deskWords.close,
}: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const named = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={named}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={named}>{title}</h2>
      {refused && <p role="alert">{refused}</p>}
      {children}
      <div className="buttons">
        {acts}
        <button type="button" onClick={onClose}>
          {leave}
        </button>
      </div>
    </dialog>
  );
}
