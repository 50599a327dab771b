import type { ReactNode } from 'react';

/** What was asked through the console, newest last. */
export const consoleFetchCalls: {
  readonly options: RequestInit | undefined;
  readonly timeout: number | undefined;
}[] = [];

/** Like the console's: throws an error with `code` and `response` for a status that is not 2xx. */
export const consoleFetch = async (
  url: string,
  options?: RequestInit,
  timeout?: number,
): Promise<Response> => {
  consoleFetchCalls.push({ options, timeout });
  const response = await fetch(url, options);
  if (response.ok) return response;
  throw Object.assign(new Error(response.statusText), { code: response.status, response });
};

/** Sets the title at once, while it is drawn: tests ask for it right after. */
export const DocumentTitle = ({ children }: { readonly children: string }) => {
  document.title = children;
  return null;
};

type SectionProps = {
  readonly firstColumn: ReactNode;
  readonly secondColumn?: ReactNode;
  readonly children?: ReactNode;
};

/** The texts of the SDK's section, without its looks. */
export const StatusPopupSection = ({ firstColumn, secondColumn, children }: SectionProps) => (
  <section>
    {firstColumn} {secondColumn} {children}
  </section>
);

/** The texts of the SDK's item, without its looks. */
export const StatusPopupItem = ({
  children,
  value,
}: {
  readonly children: ReactNode;
  readonly value?: string;
}) => (
  <p>
    {children} {value}
  </p>
);
