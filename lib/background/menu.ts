import { browser, type Browser } from 'wxt/browser';
import { openCompanyForm } from '../messages/company-form.ts';
import { desktop } from '../messages/desktop.ts';
import { readSettings } from '../messages/stored-settings.ts';
import { showName } from './look-up.ts';
import type { Stores } from './stores.ts';

const LOOK_UP = 'look-up';
const NOTE_ON = 'note-on';
const ADD_COMPANY = 'add-company';

/** Makes the entries for selected text anew; none if the reader wants none. Browsers keep them over restarts. */
export async function makeMenu(): Promise<void> {
  const menus = desktop.contextMenus;
  if (!menus) return;
  await menus.removeAll();
  const { menu } = await readSettings();
  if (!menu) return;
  const contexts: [`${Browser.contextMenus.ContextType}`] = ['selection'];
  menus.create({ id: LOOK_UP, contexts, title: browser.i18n.getMessage('look_up') });
  menus.create({ id: NOTE_ON, contexts, title: browser.i18n.getMessage('note_on') });
  menus.create({
    id: ADD_COMPANY,
    contexts,
    title: browser.i18n.getMessage('add_company'),
  });
}

/** Acts on the menu's entries. */
export function listenToMenu(stores: Stores, inBackground: (task: Promise<unknown>) => void): void {
  desktop.contextMenus?.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId === LOOK_UP || menuItemId === NOTE_ON) {
      inBackground(showName(stores, selectionText, menuItemId === NOTE_ON));
    }
    if (menuItemId === ADD_COMPANY) inBackground(openCompanyForm(selectionText, tab?.id));
  });
}
