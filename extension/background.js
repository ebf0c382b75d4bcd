// The background worker's loader: every listener is registered before the module is ready, then awaits it.
//
// A worker that was stopped is started by the very event that it must answer, so nothing here may come late.

import init, { answer, exchange_soon, inject_open_tabs, pick, register_sites, stored } from './wellsent.js';

const ready = init({ module_or_path: chrome.runtime.getURL('wellsent_bg.wasm') });

// Nothing that is stored is for content scripts.
void chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

/** The style sheet of chip and card, which lies beside the module and need not lie in it. */
const look = fetch(chrome.runtime.getURL('look.css')).then((sheet) => sheet.text());

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (sender.id !== chrome.runtime.id) return false;
  const answered = ready.then(() => answer(message, sender));
  const dressed = message.ask === 'greet' ? Promise.all([answered, look]).then(([greeting, look]) => greeting && { ...greeting, look }) : answered;
  dressed.then(reply, () => reply(null));
  return true;
});

chrome.storage.onChanged.addListener((changes, area) => void ready.then(() => stored(Object.keys(changes), area)));

// One after another: two registrations at once would be in each other's way.
/** @type {Promise<unknown>} */
let registered = ready;
const sites = () => {
  registered = registered.then(register_sites, () => {});
};
chrome.permissions.onAdded.addListener(sites);
chrome.permissions.onRemoved.addListener(sites);
chrome.runtime.onInstalled.addListener(() => {
  sites();
  // Tabs that are open already would have no script that answers until they are loaded anew.
  registered = registered.then(inject_open_tabs).catch(() => {});
});
chrome.runtime.onStartup.addListener(sites);

// What other devices changed meanwhile.
chrome.runtime.onInstalled.addListener(() => void ready.then(exchange_soon));
chrome.runtime.onStartup.addListener(() => void ready.then(exchange_soon));

chrome.commands.onCommand.addListener((command, tab) => {
  if (command === 'card' && tab?.id !== undefined) void chrome.tabs.sendMessage(tab.id, { ask: 'card' }).catch(() => {});
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  chrome.contextMenus.create(
    { id: 'review', title: chrome.i18n.getMessage('menuReview'), contexts: ['selection'] },
    // It is there already after an update.
    () => void chrome.runtime.lastError,
  );
  if (reason === 'install') void chrome.tabs.create({ url: 'options.html#welcome' });
});

// The selection goes to the popup, which must be opened at once, as long as the click counts.
chrome.contextMenus.onClicked.addListener(({ selectionText }) => {
  void ready.then(() => pick(selectionText ?? ''));
  const popup = chrome.action.openPopup?.() ?? Promise.reject();
  popup.catch(() => chrome.tabs.create({ url: 'popup.html' }));
});
