import { useLayoutEffect } from 'react';
import { browser } from 'wxt/browser';
import type { Language } from '../../data/schema/languages.ts';
import { interfaceLanguage, type Settings } from '../../data/schema/settings.ts';
import { useSettings } from './use-stored.ts';

/** Gives this page's window the reader's language and colours; returns the language. */
export function dressWindow(settings: Settings): Language {
  const language = interfaceLanguage(settings, browser.i18n.getUILanguage());
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = settings.theme;
  return language;
}

/** The settings and the language of the moment, in which the window is kept. */
export function useWindow(first: Settings): { readonly settings: Settings; readonly language: Language } {
  const settings = useSettings(first);
  useLayoutEffect(() => void dressWindow(settings), [settings]);
  return { settings, language: interfaceLanguage(settings, browser.i18n.getUILanguage()) };
}
