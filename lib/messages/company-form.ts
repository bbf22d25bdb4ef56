import { browser } from 'wxt/browser';

/**
 * Opens the form for a company of the reader's.
 * @param name as it was selected or looked for
 * @param tab on whose page the form shows what the name would mark
 */
export async function openCompanyForm(name: string, tab: number | undefined): Promise<void> {
  const asked = new URLSearchParams({
    add: name.slice(0, 200),
    ...(tab !== undefined && { tab: String(tab) }),
  });
  await browser.tabs.create({
    url: browser.runtime.getURL(`/companies.html?${asked.toString()}` as '/companies.html'),
  });
}
