/** The internal module of a console has no contract: it is there, and empty. */
export {};
