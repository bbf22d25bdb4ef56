import { createElement, Fragment, type ReactNode } from 'react';

/**
 * Puts marked-up text into the places of a sentence: `fill('Met as {name}.', { name: <b>XHS</b> })`.
 * A place that nothing is given for stays empty.
 */
export function fill(sentence: string, places: Readonly<Record<string, ReactNode>>): ReactNode {
  // Splitting on a captured group leaves text at even and place names at odd positions.
  const parts = sentence.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? part : places[part]));
  // Spread as arguments, the parts are fixed children and need no keys.
  return createElement(Fragment, null, ...parts);
}
