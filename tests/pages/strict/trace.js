// Runs first on its page and notes what any page could notice of an extension: broken policies, errors, new globals,
// shadow roots that open to it, addresses of the extension.

/** @type {{ violations: string[], errors: string[] }} */
const noticed = { violations: [], errors: [] };
const globalsAtStart = new Set(Object.getOwnPropertyNames(window));

document.addEventListener("securitypolicyviolation", (event) => {
  noticed.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
});
new ReportingObserver((reports) => {
  for (const report of reports) noticed.violations.push(`${report.type} ${report.url}`);
}, { buffered: true }).observe();
addEventListener("error", (event) => noticed.errors.push(event.message));
addEventListener("unhandledrejection", (event) => noticed.errors.push(String(event.reason)));

/** Everything noticed so far. */
function traces() {
  const elements = [...document.querySelectorAll("*")];
  return {
    ...noticed,
    globals: Object.getOwnPropertyNames(window).filter((name) => !globalsAtStart.has(name)),
    openRoots: elements.filter((element) => element.shadowRoot).map((element) => element.tagName),
    addresses: [
      ...document.documentElement.outerHTML.matchAll(/(?:chrome|moz)-extension:[^"' ]*/g),
      ...performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !name.startsWith(location.origin)),
    ].map(String),
    sheets: document.adoptedStyleSheets.length,
  };
}
