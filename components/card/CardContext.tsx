import { createContext, use } from 'react';
import type { CompanyBundle } from '../../data/schema/bundle.ts';

interface CardContextValue {
  readonly bundle: CompanyBundle;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The number of a source, by its id. */
  readonly marks: ReadonlyMap<string, number>;
}

/** What every part of one card needs: the company, the day, and the numbers of its sources. */
export const CardContext = createContext<CardContextValue | undefined>(undefined);

/** For use within a `CardContext` only. */
export function useCard(): CardContextValue {
  const value = use(CardContext);
  if (!value) throw new Error('This part stands outside of a CardContext.');
  return value;
}
