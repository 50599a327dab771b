/** The plugin's version, as `package.json` has it; a test compares them. */
export const PLUGIN_VERSION = '0.1.0';
