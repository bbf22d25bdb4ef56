import { createContext, use } from 'react';

interface CardContextValue {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly marks: ReadonlyMap<string, number>;
}

/** What every part of one card needs: the day, and the numbers of its sources. */
export const CardContext = createContext<CardContextValue>({ today: '1970-01-01', marks: new Map() });

export function useCard(): CardContextValue {
  return use(CardContext);
}
