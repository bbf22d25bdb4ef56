import type { Fact } from '../../lib/facts/index.ts';

/** The source's own few words behind a fact, in the source's language. */
export function Evidence({ fact }: { readonly fact: Fact }) {
  const { evidence } = fact.claim;
  return fact.source.language === 'zh' ? (
    <blockquote className="mp-evidence" lang="zh-Hans">
      「{evidence}」
    </blockquote>
  ) : (
    <blockquote className="mp-evidence" lang="en">
      “{evidence}”
    </blockquote>
  );
}
