// A page's document, with the fetch of Node: what a page of ours asks for goes over real HTTP.
import { TestEnvironment } from 'jest-environment-jsdom';

const OF_NODE = ['fetch', 'Headers', 'Request', 'Response', 'AbortController', 'AbortSignal', 'setImmediate'];

/** jsdom, with Node's own `fetch` and what belongs to it in the page's window. */
export default class PageOverHttp extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of OF_NODE) this.global[name] = globalThis[name];
    // Never faked: with these a test waits for what is really under way.
    this.global.realTimeout = setTimeout;
  }
}
