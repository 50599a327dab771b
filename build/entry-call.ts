/**
 * What stands in for a module that the console calls on pages of its own, when its chunk is lost: after a roll-out an
 * open tab asks for files that are gone. A console puts null in its place or the reference itself, and then the page of
 * an alert (up to 4.21) or the Overview (up to 4.19) falls with it. So there is nothing to offer, nothing is known, and
 * the way to the runbook loads the whole page, which brings the new files. Hooks return the same list at every call.
 */
const STAND_INS = [
  'var none = [[], true]',
  'var hook = function () { return none; }',
  'var standIns = {' +
    ' useAlertActions: hook, useAlertRowActions: hook, useDeploymentActions: hook, usePodActions: hook,' +
    ' telemetryHealth: function () { return { state: "UNKNOWN" }; },' +
    ' openRunbook: function () { location.assign(SERVER_FLAGS.basePath + "monitoring/telemetry-health/runbook"); },' +
    ' default: function () { return null; } }',
];

/** Pages have no stand-in: a console shows its own page for one that did not load. */
const KEEP_ALIVE =
  'var alive = { init: container.init, get: function (name) {' +
  ' return container.get(name).catch(function (error) {' +
  ' if (/Page$/.test(name)) throw error;' +
  ' console.warn(error);' +
  ' return function () { return standIns; }; }); } }';

/**
 * Calls whichever entry callback the console defines: `__load_plugin_entry__("name", container)` from 4.22 on,
 * `loadPluginEntry("name@version", container)` before. The SDK's builder can emit only one of them.
 */
const CALL_EITHER =
  'var modern = window.__load_plugin_entry__;' +
  ' if (typeof modern === "function") { modern(id.slice(0, id.lastIndexOf("@")), alive); }' +
  ' else { window.loadPluginEntry(id, alive); }';

/** The text of the function that takes the place of the builder's own callee in the entry. */
export const ENTRY_CALL = `(function (id, container) { ${[...STAND_INS, KEEP_ALIVE, CALL_EITHER].join('; ')} })`;
