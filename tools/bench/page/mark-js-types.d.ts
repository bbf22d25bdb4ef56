declare module 'mark.js' {
  interface MarkOptions {
    readonly separateWordSearch?: boolean;
    readonly diacritics?: boolean;
    readonly each?: () => void;
  }
  export default class Mark {
    constructor(root: Element);
    mark(keywords: readonly string[], options: MarkOptions): void;
    unmark(): void;
  }
}
