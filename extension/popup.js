// The popup page's loader: the page itself is Rust, in src/surfaces/popup.rs.

import init, { start_popup } from './wellsent.js';

await init({ module_or_path: chrome.runtime.getURL('wellsent_bg.wasm') });
await start_popup();
