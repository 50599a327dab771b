import type { Faults } from './host/faults';
import type { Change } from './scenarios/go-on';

/** What the host shows of a scenario in its switcher. */
interface ScenarioSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** The scenario that the lab shows now; `switching` while another one is being built. */
export interface CurrentScenario {
  readonly id: string;
  readonly switching: boolean;
  /** What was done to it last while it ran; null where nothing was. */
  readonly changed: Change | null;
  /** What can be done to it now; null where nothing can. */
  readonly possible: Change | null;
}

/** Whose ways the host has: those of a 4.22 console, or those of a 4.16 one. */
export type ConsoleName = '4.16' | '4.22';

/** What the lab gives the console-like host page. Addresses are getters: they may change with the scenario. */
export interface HostOptions {
  /** The port of the host itself; 0 takes a free one. */
  readonly port: number;
  /** Of this and the other servers the address, without a slash at its end. */
  readonly prometheus: () => string;
  readonly alertmanager: () => string;
  readonly kubernetes: () => string;
  /** How each of the three servers fails; told and changed under `/lab/api/faults`. */
  readonly faults: Faults;
  /** What the reader may not read, as the scenario says it. */
  readonly forbidden: () => readonly string[];
  /** The version of the cluster: what a reader needs differs between releases. */
  readonly version: () => string;
  /** What the Kubernetes API was asked; read and cleared under `/lab/api/kubernetes-requests`. */
  readonly kubernetesRecord: { readonly all: () => readonly unknown[]; readonly clear: () => void };
  readonly plugin: () => string;
  /** Whose ways the host has. */
  readonly console: ConsoleName;
  /** Folder of the built host page, which must be that of the same console. */
  readonly web: string;
  readonly scenarios: () => readonly ScenarioSummary[];
  readonly current: () => CurrentScenario;
  /** Settles when the new scenario is in place; rejects with a plain reason. */
  readonly switchTo: (id: string) => Promise<void>;
  /** Repairs or breaks the present scenario from now on; throws with a plain reason where that cannot be. */
  readonly change: (change: Change) => void;
}

/** A running host page. */
export interface Host {
  /** Without a trailing slash, such as `http://localhost:9000`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The function that `lab/host/server.ts` exports. Rejects (EADDRINUSE) when the port is taken. */
export type StartHost = (options: HostOptions) => Promise<Host>;
