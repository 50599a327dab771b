import { isLoader, withCode, withLoaders, type EntryModule } from './code-refs';

const get = jest.fn<Promise<() => unknown>, [string]>();
const entry: EntryModule = { init: () => undefined, get };

/** The properties of an extension, as the loader leaves them. */
const loaded = (reference: string) =>
  withLoaders({ title: 'A', deep: { handler: { $codeRef: reference } } }, entry, 'p@1');

beforeEach(() => {
  get.mockReset();
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

it('loads nothing until it is asked', () => {
  const properties = loaded('module.handler') as { deep: { handler: unknown } };
  expect(isLoader(properties.deep.handler)).toBe(true);
  expect(get).not.toHaveBeenCalled();
});

it('finds an export by its name, the default one without', async () => {
  const handler = (): void => undefined;
  get.mockResolvedValue(() => ({ handler, default: 'page' }));
  expect(await withCode(loaded('module.handler'))).toEqual({ title: 'A', deep: { handler } });
  expect(await withCode(loaded('module'))).toEqual({ title: 'A', deep: { handler: 'page' } });
});

it('gives null for code that cannot be had, for the life of the page', async () => {
  get.mockRejectedValueOnce(new Error('the chunk is gone'));
  const properties = loaded('module.handler');
  expect(await withCode(properties)).toEqual({ title: 'A', deep: { handler: null } });
  get.mockResolvedValue(() => ({ handler: () => undefined }));
  expect(await withCode(properties)).toEqual({ title: 'A', deep: { handler: null } });
});

it('gives null for an export that is not there', async () => {
  get.mockResolvedValue(() => ({}));
  expect(await withCode(loaded('module.handler'))).toEqual({ title: 'A', deep: { handler: null } });
});

it('lets a page be loaded again: its loader remembers nothing', async () => {
  get.mockRejectedValueOnce(new Error('the chunk is gone')).mockResolvedValue(() => ({ default: 'page' }));
  const { deep } = loaded('module') as { deep: { handler: () => Promise<unknown> } };
  expect(await deep.handler()).toBeNull();
  expect(await deep.handler()).toBe('page');
});
