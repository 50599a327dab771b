import type { K8sModel } from '@openshift-console/dynamic-plugin-sdk';
import type { SdkExport } from './sdk-types';
import { findModel, modelsByReference } from './k8s-models';

const ALL_MODELS = modelsByReference();

/** The model of one kind; there is no discovery to wait for. */
export const useK8sModel: SdkExport<'useK8sModel'> = (reference) => {
  const model = findModel(reference);
  // The declaration promises a model; a console gives undefined for an unknown kind, and so does this.
  return [model as K8sModel, false];
};

/** All models by reference, at once: there is no discovery to wait for. */
export const useK8sModels: SdkExport<'useK8sModels'> = () => [ALL_MODELS, false];
