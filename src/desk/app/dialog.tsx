import { useEffect, useId, useRef, type ReactNode } from 'react';

type Props = { title: string; onClose: () => void; children: ReactNode };

/** A question that stands before everything else; Escape leaves it. */
export function Dialog({ title, onClose, children }: Props) {
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
      {children}
    </dialog>
  );
}
