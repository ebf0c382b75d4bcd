// The loader of the extension's own pages, popup and options: each is Rust, in src/surfaces/, and says in its body which it is.

import init, { start_options, start_popup } from './wellsent.js';

await init({ module_or_path: chrome.runtime.getURL('wellsent_bg.wasm') });
await (document.body.id === 'popup' ? start_popup() : start_options());
