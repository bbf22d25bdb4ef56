import type { Claim } from '../../../data/schema/claim.ts';
import type { Pack } from '../../../data/schema/pack.ts';

/** The documents whose reading the tests know claim by claim. Others may come; nothing is said of those. */
const FIRST_DOCUMENTS = [
  'wire-layoffs-2022',
  'insider-layoffs-2022',
  'agency-blog-challenges',
  'efe-tiktok-refugees-2025',
  'blog-download-charts-2025',
] as const;

const first: ReadonlySet<string> = new Set(FIRST_DOCUMENTS);

/** The companies that those documents tell of and whose names are marked on pages. */
export const FIRST_MARKED =
  'alibaba bytedance douyin lemon8 maimai sina taobao tencent tiktok wechat weibo xiaohongshu'.split(' ');

/** A pack as it would be if it held those documents alone. */
export function firstDocuments<P extends Pick<Pack, 'sources' | 'claims'>>(pack: P): P {
  return {
    ...pack,
    sources: pack.sources.filter(({ id }) => first.has(id)),
    claims: pack.claims.filter(({ source }: Claim) => first.has(source)),
  };
}
