/** The shape of the reference directory that the conversion reads. */

export interface DirectoryForm {
  readonly form: string;
  readonly basis: 'source' | 'general';
}

export interface DirectoryNames {
  readonly en: readonly DirectoryForm[];
  readonly zhHans: readonly DirectoryForm[];
  readonly zhHant: readonly DirectoryForm[];
  readonly abbr: readonly DirectoryForm[];
  /** Of the first form in Han characters; empty where the name in use is Latin letters. */
  readonly pinyin: string;
}

export interface DirectoryPage {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** `repo owner/name path` where the page is a file of a repository. */
  readonly found_via: string;
}

export interface DirectoryClaim {
  readonly predicate: string;
  readonly value: string;
  /** `YYYY` or `YYYY-MM`; absent where the page gives no date. */
  readonly asOf?: string;
  readonly qualifier?: 'about' | 'reported';
  readonly source: DirectoryPage;
  readonly evidence: string;
}

export interface DirectoryEntity {
  readonly id: string;
  readonly kind: 'company' | 'subsidiary' | 'brand' | 'product';
  readonly names: DirectoryNames;
  readonly claims: readonly DirectoryClaim[];
}

/** When every page of the directory was read. */
export const READ_ON = '2026-11';
