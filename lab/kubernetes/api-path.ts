/** What a path of the API names. */
export type ApiPath = {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly subresource?: string;
};

const FORM =
  /^\/(?:api|apis\/(?<group>[^/]+))\/(?<version>[^/]+)\/(?:namespaces\/(?<namespace>[^/]+)\/)?(?<resource>[^/]+)(?:\/(?<name>[^/]+)(?:\/(?<subresource>[^/]+))?)?\/?$/;

/** Reads a path; null: it names no resource. */
export function apiPath(path: string): ApiPath | null {
  const parts = FORM.exec(path)?.groups;
  if (parts === undefined) return null;
  const { group = '', version = '', resource = '', namespace, name, subresource } = parts;
  return {
    ...{ group, version, resource },
    ...(namespace === undefined ? {} : { namespace: decodeURIComponent(namespace) }),
    ...(name === undefined ? {} : { name: decodeURIComponent(name) }),
    ...(subresource === undefined ? {} : { subresource }),
  };
}
