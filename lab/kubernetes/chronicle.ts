import { createHash } from 'node:crypto';
import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import { SECOND } from '../world/moment';
import type { World } from '../world/world';
import type { ApiObject, StoredObject } from './api-object';
import type { Kind } from './kinds';
import { objectsOf } from './store';

/** Something that happened to an object. */
export type Change = {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly version: number;
  readonly object: StoredObject;
};

/** All objects of a kind, at a version. */
export type Listing = { readonly version: number; readonly objects: readonly StoredObject[] };

type Known = { readonly text: string; readonly object: StoredObject };

/** What is known of a kind: its objects as they were last seen, and the latest changes. */
type Shelf = {
  readonly known: ReadonlyMap<string, Known>;
  readonly changes: readonly Change[];
  readonly forgottenUpTo: number;
};

/** How often the objects that somebody watches are looked at. */
const LOOK_EVERY_MS = 250;

/** Kept changes of a kind; who asks for older ones must list anew. */
const KEPT = 500;

/** A pod that comes again under the name of an old one is another pod; everything else is told by its name. */
function uidOf(kind: Kind, { metadata }: ApiObject): string {
  const { namespace = '', name, creationTimestamp = '' } = metadata;
  const life = kind.resource === 'pods' ? creationTimestamp : '';
  const hash = createHash('sha256').update([kind.group, kind.resource, namespace, name, life].join('/'));
  return hash.digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

function latest(changes: readonly Change[], forgottenUpTo: number): Omit<Shelf, 'known'> {
  return { changes: changes.slice(-KEPT), forgottenUpTo: changes.at(-KEPT - 1)?.version ?? forgottenUpTo };
}

/**
 * Gives the objects of a world that only knows how they are at a moment what watching needs: versions that rise with
 * each change, and the changes since a version.
 */
export class Chronicle {
  readonly #shelves = new Map<Kind, Shelf>();
  readonly #watchers = new Map<Kind, Set<() => void>>();
  #looking: NodeJS.Timeout | undefined;
  /** It begins with the time, so that the versions of an earlier lab are older, and are known to be. */
  #version = Math.floor(Date.now() / SECOND);

  constructor(private readonly world: () => World) {}

  /** The objects of a kind as they are now. */
  list(kind: Kind): Listing {
    const { known } = this.#look(kind, Date.now());
    return { version: this.#version, objects: [...known.values()].map(({ object }) => object) };
  }

  /** What happened to a kind's objects after a version; null: nobody remembers. */
  since(kind: Kind, version: number): readonly Change[] | null {
    const { changes, forgottenUpTo } = this.#look(kind, Date.now());
    if (version < forgottenUpTo || version > this.#version) return null;
    return changes.filter((change) => change.version > version);
  }

  /** Calls `listener` whenever something may have changed, until what it gives is called. */
  watch(kind: Kind, listener: () => void): () => void {
    const watchers = this.#watchers.get(kind) ?? new Set();
    this.#watchers.set(kind, watchers.add(listener));
    this.#looking ??= setInterval(() => this.#lookAtWatched(), LOOK_EVERY_MS);
    return () => {
      watchers.delete(listener);
      if (watchers.size === 0) this.#watchers.delete(kind);
      if (this.#watchers.size === 0) this.stop();
    };
  }

  /** Looks at nothing by itself any more. */
  stop(): void {
    clearInterval(this.#looking);
    this.#looking = undefined;
  }

  #lookAtWatched(): void {
    for (const watchers of [...this.#watchers.values()]) for (const watcher of [...watchers]) watcher();
  }

  #look(kind: Kind, at: EpochMs): Shelf {
    const before = this.#shelves.get(kind);
    const old = before?.known ?? new Map<string, Known>();
    const now = new Map(objectsOf(kind, this.world(), at).map((object) => [uidOf(kind, object), object]));
    // What goes is told before what comes: the new pod may have the name of the old one.
    const gone = [...old].filter(([uid]) => !now.has(uid));
    const changes = gone.map(([uid, { object }]) => this.#change('DELETED', object, uid));
    const known = new Map<string, Known>();
    for (const [uid, object] of now) {
      const text = JSON.stringify(object);
      const same = old.get(uid);
      if (same?.text === text) known.set(uid, same);
      else {
        const change = this.#change(same === undefined ? 'ADDED' : 'MODIFIED', object, uid);
        changes.push(change);
        known.set(uid, { text, object: change.object });
      }
    }
    const shelf =
      before === undefined
        ? { known, changes: [], forgottenUpTo: this.#version }
        : { known, ...latest([...before.changes, ...changes], before.forgottenUpTo) };
    this.#shelves.set(kind, shelf);
    return shelf;
  }

  #change(type: Change['type'], object: ApiObject, uid: string): Change {
    const version = (this.#version += 1);
    const metadata = { ...object.metadata, uid, resourceVersion: String(version) };
    return { type, version, object: { ...object, metadata } };
  }
}
