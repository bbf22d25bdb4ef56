import type { CompanyBundle } from '../../data/schema/bundle.ts';
import { SayIt } from './SayIt.tsx';

/** How a company's Chinese name is said, written and spoken. */
export function Pinyin({ company }: Pick<CompanyBundle, 'company'>) {
  const { pinyin, names } = company;
  if (pinyin === undefined) return null;
  const chinese = names['zh-Hans'];
  return (
    <span>
      <span lang="zh-Latn-pinyin">{pinyin}</span>
      {chinese !== undefined && <SayIt name={chinese} />}
    </span>
  );
}
