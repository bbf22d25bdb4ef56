import { useEffect, useState } from 'react';
import type { OwnDraft } from '../own/draft.ts';
import { pinyinSuggester } from '../own/suggest-pinyin.ts';

type Suggest = ReturnType<typeof pinyinSuggester>;

/** The pinyin that a form suggests: absent while it is not loaded, and where the reader has written it already. */
export function usePinyin(draft: OwnDraft | undefined): string | undefined {
  const [suggest, setSuggest] = useState<Suggest>();
  const name = draft && (draft.hans.trim() || draft.hant.trim());
  const isWanted = name !== undefined && name !== '';
  useEffect(() => {
    if (!isWanted) return;
    const load = async (): Promise<void> => {
      // Nobody else needs how thousands of characters are said.
      const table = await import('../../data/character-pinyin.json');
      setSuggest(() => pinyinSuggester(table.default));
    };
    void load();
  }, [isWanted]);
  const suggested = isWanted ? suggest?.(name) : undefined;
  return suggested === draft?.pinyin.trim() ? undefined : suggested;
}
