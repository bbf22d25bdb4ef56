import { useEffect, useLayoutEffect } from 'react';
import { browser } from 'wxt/browser';
import type { Language } from '../../data/schema/languages.ts';
import { interfaceLanguage, type Settings } from '../../data/schema/settings.ts';
import { wake } from '../messages/open-notes.ts';
import { useSettings } from './use-stored.ts';

/** Gives this page's window the reader's language and colours; returns the language. */
export function dressWindow(settings: Settings): Language {
  const language = interfaceLanguage(settings, browser.i18n.getUILanguage());
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = settings.theme;
  return language;
}

/** Whoever comes to a field may write, and close the window before the background has started. */
function wakeForFields({ target }: FocusEvent): void {
  if (target instanceof HTMLTextAreaElement) wake();
}

/** The settings and the language of the moment, in which the window is kept. */
export function useWindow(first: Settings): { readonly settings: Settings; readonly language: Language } {
  const settings = useSettings(first);
  useLayoutEffect(() => void dressWindow(settings), [settings]);
  useEffect(() => {
    addEventListener('focusin', wakeForFields);
    return () => removeEventListener('focusin', wakeForFields);
  }, []);
  return { settings, language: interfaceLanguage(settings, browser.i18n.getUILanguage()) };
}
