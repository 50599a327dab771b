/** What `--outputFile` of jest holds, as far as it is read here. */
export type JestResult = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};

/** A suite of Playwright's JSON reporter, as far as it is read here. */
export type Suite = {
  readonly title: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
  readonly suites?: readonly Suite[];
};

export declare const failedInJest: (result: JestResult) => readonly string[];
export declare const failedInPlaywright: (result: {
  readonly suites?: readonly Suite[];
  readonly errors?: readonly { readonly message?: string }[];
}) => readonly string[];
