import { applyMiddleware, createStore } from 'redux';
import thunk from 'redux-thunk';

/** A console has a Redux store around its pages. This page keeps nothing there, but a plugin's hooks must find one. */
export const consoleStore = createStore(
  (state: Readonly<Record<string, never>> = {}) => state,
  applyMiddleware(thunk),
);
