import { SECOND } from '../world/moment';
import type { StoredObject } from './api-object';
import type { Chronicle } from './chronicle';
import type { Kind } from './kinds';
import type { Outlet } from './outlet';
import { expired } from './status';

/** What is watched, and how its objects are told. */
export type Watched = {
  readonly kind: Kind;
  readonly fits: (object: StoredObject) => boolean;
  readonly whole: (object: StoredObject) => object;
};

/** From when on, and for how long. */
export type WatchTerms = {
  /** Empty or `0`: all objects that there are come first. */
  readonly resourceVersion: string;
  /** Infinity: until the client leaves. */
  readonly seconds: number;
};

/** A timer that is set for longer fires at once. */
const LONGEST_SECONDS = 86_400;

/** Reads the terms of a watch. */
export function watchTerms(parameters: URLSearchParams): WatchTerms {
  const seconds = Number(parameters.get('timeoutSeconds') ?? Infinity);
  return {
    resourceVersion: parameters.get('resourceVersion') ?? '',
    seconds: seconds > 0 && seconds <= LONGEST_SECONDS ? seconds : Infinity,
  };
}

/** Sends what happens to the objects from a version on, until the function that it gives is called. */
export function openWatch(
  chronicle: Chronicle,
  { kind, fits, whole }: Watched,
  { resourceVersion, seconds }: WatchTerms,
  outlet: Outlet,
): () => void {
  const send = (type: string, object: object): void => outlet.send(`${JSON.stringify({ type, object })}\n`);
  const tell = (type: string, object: StoredObject): void => {
    if (fits(object)) send(type, whole(object));
  };
  const closing: (() => void)[] = [];
  const close = (): void => closing.splice(0).forEach((step) => step());
  const end = (): void => {
    close();
    outlet.end();
  };
  let version = Number(resourceVersion);
  if (version === 0) {
    const listing = chronicle.list(kind);
    for (const object of listing.objects) tell('ADDED', object);
    version = listing.version;
  }
  const look = (): void => {
    const changes = chronicle.since(kind, version);
    if (changes === null) {
      send('ERROR', expired(resourceVersion));
      end();
      return;
    }
    for (const { type, object } of changes) tell(type, object);
    version = changes.at(-1)?.version ?? version;
  };
  closing.push(chronicle.watch(kind, look));
  if (seconds !== Infinity) {
    const timer = setTimeout(end, seconds * SECOND);
    closing.push(() => clearTimeout(timer));
  }
  look();
  return close;
}
