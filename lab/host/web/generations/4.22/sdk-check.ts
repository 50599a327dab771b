import type * as Own from './console-sdk';
import type { SdkExport, SdkModule } from '../../sdk/sdk-types';

/** The declarations know these only by name, not by shape: enums (see `sdk/enums.ts`) and a class with protected parts. */
type ByName =
  'AlertSeverity' | 'AlertStates' | 'HealthState' | 'PrometheusEndpoint' | 'RuleStates' | 'SilenceStates';
type ByShape = Exclude<keyof typeof Own, ByName | 'HttpError'>;

type Fits<Mine extends Theirs, Theirs> = Mine;

/** Does not compile when a function or component of ours is not what the SDK declares under its name. */
export type CheckedExports = Fits<Pick<typeof Own, ByShape>, Pick<SdkModule, ByShape>>;

/** The same for the error class: what it takes, what it is. */
export type CheckedError = Fits<
  new (...args: ConstructorParameters<typeof Own.HttpError>) => InstanceType<typeof Own.HttpError>,
  new (...args: ConstructorParameters<SdkExport<'HttpError'>>) => InstanceType<SdkExport<'HttpError'>>
>;
