import fc from 'fast-check';

// A mutant is to be killed by a few examples, and without a search for the smallest.
fc.configureGlobal({ numRuns: 20, endOnFailure: true });
