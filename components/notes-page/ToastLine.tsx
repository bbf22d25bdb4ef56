import { X } from 'lucide-react';
import { IconButton } from '../parts/IconButton.tsx';
import type { Toast } from './props.ts';
import { useWords } from '../i18n/language.tsx';
import { NOTES_WORDS } from './words.ts';

/** Says what was done and offers the way back. It stays until the reader does something else: no clock runs. */
export function ToastLine({ toast, onDismiss }: { readonly toast: Toast; readonly onDismiss: () => void }) {
  const { w } = useWords(NOTES_WORDS);
  return (
    <div className="mp-toast">
      <output>{toast.text}</output>
      {toast.onUndo && (
        <button type="button" className="mp-text-button" onClick={toast.onUndo}>
          {w.undo}
        </button>
      )}
      <IconButton icon={X} name={w.dismiss} onPress={onDismiss} />
    </div>
  );
}
