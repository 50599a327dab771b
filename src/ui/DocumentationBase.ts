import { createContext } from 'react';

/** Where the console has the product's documentation, as a base address; null: where Red Hat has it. */
export const DocumentationBase = createContext<string | null>(null);
