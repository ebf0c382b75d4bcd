// Reads the same texts with chrono-node, with the engine natively, and with the engine as wasm, in one run.
//
//   cd benches/times && npm install && npm run compare
//
// The wasm is the one that ships: run `cargo xtask build` first. It is called as a page would call it, with plain
// objects in and out, which is part of its time. Every reader makes at least five passes; the fastest counts.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as chrono from "chrono-node";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8").split("\n");
const texts = [
  ...read("tests/times/found.tsv").filter((line) => line.includes("«")).map((line) => line.split("\t")[0].replace(/[«»]/g, "")),
  ...read("tests/times/nothing.txt").filter((line) => line && !line.startsWith("#")),
];
const at = new Date("2026-03-04T15:20:00-05:00");

function passes(readOne) {
  let best = Infinity;
  let found = 0;
  const started = performance.now();
  for (let pass = 0; pass < 5 || performance.now() - started < 2000; pass++) {
    const begin = performance.now();
    found = 0;
    for (const text of texts) found += readOne(text).length;
    best = Math.min(best, performance.now() - begin);
  }
  return { seconds: best / 1000, expressions: found };
}

function native() {
  const file = join(mkdtempSync(join(tmpdir(), "times-")), "texts.txt");
  writeFileSync(file, texts.join("\n"));
  const output = execFileSync("cargo", ["bench", "--quiet", "--bench", "times", "--", "--texts", file], { cwd: root, encoding: "utf8" });
  return JSON.parse(output.trim().split("\n").pop());
}

async function wasm() {
  const packed = new URL("dist/chrome/", root);
  if (!existsSync(new URL("wellsent.js", packed))) return null;
  const module = await import(new URL("wellsent.js", packed));
  module.initSync({ module: readFileSync(new URL("wellsent_bg.wasm", packed)) });
  const instant = at.toISOString();
  return passes((text) => module.times({ text, at: instant, zone: "America/New_York" }).times);
}

const reference = { instant: at, timezone: "EST" };
const rows = {
  "chrono-node": passes((text) => chrono.parse(text, reference, { forwardDate: true })),
  "Wellsent, native": native(),
  "Wellsent, wasm in Node": await wasm(),
};
const slowest = rows["chrono-node"].seconds;
console.log(`${texts.length} texts, Node ${process.version}`);
for (const [name, row] of Object.entries(rows)) {
  if (!row) {
    console.log(`${name.padEnd(24)} not measured: run cargo xtask build first`);
    continue;
  }
  const each = ((row.seconds / texts.length) * 1e6).toFixed(2);
  const rate = Math.round(row.expressions / row.seconds);
  console.log(`${name.padEnd(24)} ${each.padStart(9)} µs a text  ${String(rate).padStart(9)} expressions/s  ${(slowest / row.seconds).toFixed(1)} times chrono-node`);
}
