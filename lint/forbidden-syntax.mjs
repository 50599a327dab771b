import { REACT_18_ONLY } from './forbidden-imports.mjs';

/** Ways to ask a server beside the SDK's. */
export const ASKING_GLOBALS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];

/** Selector and message, as each of these, for `no-restricted-syntax`. `as const` asserts nothing. */
export const NO_ASSERTION = {
  selector: 'TSAsExpression[typeAnnotation.typeName.name!="const"]',
  message: 'No type assertions: parse instead (one commented exception per SDK wrapper).',
};
/** The names of `REACT_18_ONLY` under `React.`; as imports they are closed by `restrictedImports`. */
export const NO_REACT_18 = {
  selector: `MemberExpression[object.name='React'][property.name=/^(${REACT_18_ONLY.join('|')})$/]`,
  message: 'Undefined on consoles up to 4.21.',
};
/** PromQL and addresses of APIs have one home, the table of sources, and one user, src/cluster. */
export const NO_QUERY = ['Literal[value=/QUERY/]', 'TemplateElement[value.raw=/QUERY/]'].map((selector) => ({
  selector: selector.replace('QUERY', '\\/apis?\\/|\\b(rate|increase|sum by|sum)\\s?\\('),
  message: 'PromQL and API paths live in src/diagnosis/evidence.',
}));

/** Words have a room of their own. */
export const NO_WORDS = ['CallExpression[callee.name="t"]', 'CallExpression[callee.property.name="t"]'].map(
  (call) => ({
    selector: `${call} > :matches(Literal, TemplateLiteral):first-child`,
    message: 'Words live in src/texts.',
  }),
);
