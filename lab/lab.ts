import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openNursery, type Nursery } from './children';
import { Faults } from './host/faults';
import { startHost } from './host/server';
import type { ConsoleName, CurrentScenario, Host } from './host-options';
import type { RecordedRequest } from './kubernetes/record';
import { startKubernetes, type KubernetesApi } from './kubernetes/start-kubernetes';
import { startPluginServer } from './plugin-server';
import { CHANGES, goOn, type Change } from './scenarios/go-on';
import { DEFAULT_SCENARIO, findScenario, SCENARIOS, unknownScenario } from './scenarios/list';
import type { Scenario } from './scenarios/scenario';
import { scenarioProblems } from './scenarios/validate-scenario';
import { raiseStack, type Stack } from './stack';
import { MINUTE } from './world/moment';

/** How the lab is started. */
export type LabOptions = {
  /** Id of the scenario; the usual one unless told. */
  readonly scenario?: string;
  /** The host page's port; 0 takes a free one. */
  readonly port: number;
  /** Whether Prometheus starts with 24 hours of history, also after a switch; it does unless told. */
  readonly history?: boolean;
  /** Whose ways the host page has; those of a 4.22 console unless told. */
  readonly console?: ConsoleName;
  /** Told in a few words what goes on. */
  readonly onProgress?: (what: string) => void;
};

/** Where everything is, without slashes at the end; all but the host may move when the scenario is switched. */
type LabUrls = {
  readonly host: string;
  readonly prometheus: string;
  readonly alertmanager: string;
  readonly kubernetes: string;
  readonly plugin: string;
};

/** A running lab; whatever was started for it ends with `stop`, or with this process. */
export type Lab = {
  urls(): LabUrls;
  current(): CurrentScenario;
  /** Builds the other world beside the present one and then takes its place; rejects, and stays, when it cannot. */
  switchTo(id: string): Promise<void>;
  /** Repairs or breaks the present scenario from now on; throws with the reason where that cannot be. */
  change(change: Change): void;
  /** What the Kubernetes API was asked since its start or the last `forgetKubernetesRequests`, oldest first. */
  kubernetesRequests(): readonly RecordedRequest[];
  forgetKubernetesRequests(): void;
  stop(): Promise<void>;
};

const DEFAULT_CONSOLE: ConsoleName = '4.22';

const ROOT = join(__dirname, '..');
const PLUGIN = join(ROOT, 'dist');
const WEB: Readonly<Record<ConsoleName, string>> = {
  4.16: join(__dirname, 'host', 'console-4.16', 'dist'),
  4.22: join(__dirname, 'host', 'dist'),
};

/** The scenario of that id, checked; throws with the reason where it cannot be used. */
function usableScenario(id: string): Scenario {
  const scenario = findScenario(id);
  if (scenario === undefined) throw new Error(unknownScenario(id));
  const problems = scenarioProblems(scenario);
  if (problems.length > 0) throw new Error(`scenario "${id}" is malformed:\n${problems.join('\n')}`);
  return scenario;
}

function warnOfMissing(console: ConsoleName, onProgress: (what: string) => void): void {
  if (!existsSync(join(PLUGIN, 'plugin-manifest.json')))
    onProgress('The plugin is not built (npm run build).');
  if (!existsSync(WEB[console]))
    onProgress(`The page of the ${console} host is not built (see the scripts of lab/host/package.json).`);
}

/** The stack of the present scenario, and the change to another. */
class Stage {
  /** Of the servers of the present scenario: another one begins with servers that are well. */
  readonly faults = new Faults();
  #switching = false;
  #stopped = false;
  #changed: Change | null = null;

  private constructor(
    private readonly nursery: Nursery,
    private readonly onProgress: (what: string) => void,
    private readonly history: boolean,
    public stack: Stack,
  ) {}

  static async open(
    id: string,
    nursery: Nursery,
    { history = true, onProgress = (): void => undefined }: LabOptions,
  ): Promise<Stage> {
    const scenario = usableScenario(id);
    onProgress(
      `Starting "${scenario.title}": ${history ? '24 hours of' : 'no'} history, Prometheus, Alertmanager`,
    );
    const stack = await raiseStack(scenario, { now: Date.now(), history }, nursery);
    const stage = new Stage(nursery, onProgress, history, stack);
    stage.#listen();
    return stage;
  }

  current(): CurrentScenario {
    const { scenario } = this.stack.world();
    const possible = CHANGES.find((change) => goOn(scenario, change, this.#minute()).is === 'scenario');
    const changed = this.#changed;
    return { id: scenario.id, switching: this.#switching, changed, possible: possible ?? null };
  }

  async switchTo(id: string): Promise<void> {
    const scenario = usableScenario(id);
    if (this.#switching) throw new Error('another scenario is being built');
    this.#switching = true;
    try {
      this.onProgress(`Switching to "${scenario.title}"`);
      const before = this.stack;
      this.stack = await raiseStack(scenario, { now: Date.now(), history: this.history }, this.nursery);
      this.#changed = null;
      this.#listen();
      this.faults.clear();
      await before.stop();
      this.onProgress(`"${scenario.title}" is in place`);
    } finally {
      this.#switching = false;
    }
  }

  change(change: Change): void {
    const { scenario } = this.stack.world();
    const gone = goOn(scenario, change, this.#minute());
    if (gone.is === 'refused') throw new Error(`cannot ${change} "${scenario.id}": ${gone.why}`);
    this.stack.goOnAs(gone.scenario);
    this.#changed = change;
    this.onProgress(change === 'repair' ? 'Repaired' : 'Broken');
  }

  stop(): Promise<void> {
    this.#stopped = true;
    return this.stack.stop();
  }

  #minute(): number {
    return (Date.now() - this.stack.world().now) / MINUTE;
  }

  #listen(): void {
    const { stack } = this;
    void stack.broken.then((why) => {
      if (!this.#stopped && this.stack === stack) this.onProgress(why);
    });
  }
}

type Servers = {
  readonly kubernetes: KubernetesApi;
  readonly plugin: { readonly url: string };
  readonly host: Host;
};

async function startServers(
  stage: Stage,
  { port, console = DEFAULT_CONSOLE }: LabOptions,
  undoing: (() => Promise<void>)[],
): Promise<Servers> {
  const kubernetes = await startKubernetes(() => stage.stack.world());
  undoing.push(() => kubernetes.stop());
  const plugin = await startPluginServer({ folder: PLUGIN });
  undoing.push(() => plugin.stop());
  const host = await startHost({
    port,
    console,
    web: WEB[console],
    prometheus: () => stage.stack.prometheus,
    alertmanager: () => stage.stack.alertmanager,
    kubernetes: () => kubernetes.url,
    faults: stage.faults,
    forbidden: () => stage.stack.world().scenario.cluster.forbidden,
    version: () => stage.stack.world().scenario.cluster.version,
    kubernetesRecord: { all: () => kubernetes.requests(), clear: () => kubernetes.forgetRequests() },
    plugin: () => plugin.url,
    scenarios: () => SCENARIOS.map(({ id, title, description }) => ({ id, title, description })),
    current: () => stage.current(),
    switchTo: (id) => stage.switchTo(id),
    change: (change) => stage.change(change),
  });
  undoing.push(() => host.stop());
  return { kubernetes, plugin, host };
}

/** Starts everything; rejects with a plain reason, and leaves nothing behind, when it cannot. */
export async function startLab(options: LabOptions): Promise<Lab> {
  const onProgress = options.onProgress ?? ((): void => undefined);
  const nursery = openNursery();
  const undoing: (() => Promise<void>)[] = [() => nursery.stop()];
  const stop = async (): Promise<void> => {
    for (const step of undoing.splice(0).reverse()) await step();
  };
  try {
    const stage = await Stage.open(options.scenario ?? DEFAULT_SCENARIO, nursery, options);
    undoing.push(() => stage.stop());
    const { kubernetes, plugin, host } = await startServers(stage, options, undoing);
    warnOfMissing(options.console ?? DEFAULT_CONSOLE, onProgress);
    return {
      urls: () => ({
        host: host.url,
        prometheus: stage.stack.prometheus,
        alertmanager: stage.stack.alertmanager,
        kubernetes: kubernetes.url,
        plugin: plugin.url,
      }),
      current: () => stage.current(),
      switchTo: (id) => stage.switchTo(id),
      change: (change) => stage.change(change),
      kubernetesRequests: () => kubernetes.requests(),
      forgetKubernetesRequests: () => kubernetes.forgetRequests(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
