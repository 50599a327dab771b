import * as React from 'react';
import * as reactI18next from 'react-i18next';
import * as reactRedux from 'react-redux';
import * as reactRouter from 'react-router';
import * as reactRouterDom from 'react-router-dom';
import * as reactRouterDomV5Compat from 'react-router-dom-v5-compat';
import * as redux from 'redux';
import * as reduxThunk from 'redux-thunk';
import * as consoleSdk from './console-sdk';
import * as consoleSdkInternal from '../../sdk/console-sdk-internal';

/** A module as Module Federation finds it in a share scope. */
interface Shared {
  readonly get: () => Promise<() => unknown>;
  readonly loaded: 1;
  readonly eager: true;
}

/** By name and version; plugins add what they bring themselves while they load. */
export type ShareScope = Record<string, Record<string, Shared>>;

/**
 * The modules that a 4.16 console shares. It offers PatternFly 4 beside them, under the true version, which no plugin
 * of PatternFly 6 is given; here it is left out.
 */
const MODULES: Readonly<Record<string, unknown>> = {
  '@openshift-console/dynamic-plugin-sdk': consoleSdk,
  '@openshift-console/dynamic-plugin-sdk-internal': consoleSdkInternal,
  react: React,
  'react-i18next': reactI18next,
  'react-redux': reactRedux,
  'react-router': reactRouter,
  'react-router-dom': reactRouterDom,
  'react-router-dom-v5-compat': reactRouterDomV5Compat,
  redux,
  'redux-thunk': reduxThunk,
};

/** Stands for every version: a plugin gets the module whatever range it asks for, and webpack warns of that. */
const ANY_VERSION = '*';

/** The one object that this console makes by hand and gives to every plugin (`console.md` 1.1). */
export const shareScope: ShareScope = Object.fromEntries(
  Object.entries(MODULES).map(([name, module]) => [
    name,
    { [ANY_VERSION]: { get: () => Promise.resolve(() => module), loaded: 1, eager: true } },
  ]),
);
