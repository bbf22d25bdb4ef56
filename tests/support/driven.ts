// What the drivers of browsers give.

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What Puppeteer keeps to itself: each frame has a world for the driver. */
export interface Realms {
  isolatedRealm(): {
    evaluate<T, P extends unknown[]>(what: (...parameters: P) => T, ...parameters: P): Promise<T>;
  };
}

export function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'x' in value && 'y' in value;
}
