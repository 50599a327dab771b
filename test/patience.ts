import { configure } from '@testing-library/react';

// What is loaded when it is first shown is compiled first, which takes seconds on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
