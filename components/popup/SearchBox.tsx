import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useWords } from '../i18n/language.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { POPUP_WORDS } from './words.ts';

/** The search field. `Enter` opens the best answer, the down arrow goes into the answers, `Esc` clears. */
export function SearchBox({
  query,
  onQuery,
  onEnter,
  onDown,
  focusFirst = false,
}: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onEnter: () => void;
  readonly onDown: () => void;
  /** Take the focus when it appears, as a popup's field should. */
  readonly focusFirst?: boolean;
}) {
  const { w } = useWords(POPUP_WORDS);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusFirst) field.current?.focus();
  }, [focusFirst]);
  const onKeyDown = (event: KeyboardEvent) => {
    // While pinyin is being composed, these keys belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onEnter();
    else if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <search className="mp-search">
      <Search size={16} aria-hidden="true" />
      <input
        ref={field}
        type="text"
        aria-label={w.search}
        placeholder={w.searchHint}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <IconButton
          icon={X}
          name={w.clear}
          onPress={() => {
            onQuery('');
            field.current?.focus();
          }}
        />
      )}
    </search>
  );
}
