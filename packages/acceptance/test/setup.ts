import BigNumber from 'bignumber.js';

// These specs start servers, wait for periods to close and drive browsers.
jest.setTimeout(180_000);

declare global {
  // Jest's matchers are extended by merging this namespace.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    interface Matchers<R> {
      /** The same exact number, however it is written: "1.50" is 1.5. */
      toBeAmount(expected: BigNumber.Value): R;
    }
  }
}

expect.extend({
  toBeAmount(received: BigNumber.Value | undefined, expected: BigNumber.Value) {
    const pass = received !== undefined && new BigNumber(received).eq(expected);
    return {
      pass,
      message: () =>
        `expected ${String(received)}${pass ? ' not' : ''} to be the amount ${new BigNumber(expected).toFixed()}`,
    };
  },
});
