import { createContext, useContext } from 'react';
import type { SdkExport } from './sdk-types';

type LaunchModal = ReturnType<SdkExport<'useModal'>>;
type LaunchOverlay = ReturnType<SdkExport<'useOverlay'>>;

/** The two ways to put something over the page; `OverlayHost` provides them. */
export interface Overlays {
  readonly launchModal: LaunchModal;
  readonly launchOverlay: LaunchOverlay;
}

const outside = (): never => {
  throw new Error('There is no OverlayHost around this component');
};

/** Filled by `OverlayHost`; without one around it both ways throw. */
export const OverlayContext = createContext<Overlays>({ launchModal: outside, launchOverlay: outside });

/** Both ways, for the console's own places. */
export const useOverlays = (): Overlays => useContext(OverlayContext);

/** Older way: the component gets `closeModal`. */
export const useModal: SdkExport<'useModal'> = () => useContext(OverlayContext).launchModal;

/** Newer way: the component gets `closeOverlay`. */
export const useOverlay: SdkExport<'useOverlay'> = () => useContext(OverlayContext).launchOverlay;
