// The options page's loader: the page itself is Rust, in src/surfaces/options.rs.

import init, { start_options } from './wellsent.js';

await init({ module_or_path: chrome.runtime.getURL('wellsent_bg.wasm') });
await start_options();
