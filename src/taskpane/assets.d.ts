/** Texts that webpack copies beside the page; the module's value is their address. */
declare module '*.txt' {
  const address: string;
  export default address;
}

/** Out of package.json, put in by webpack. */
declare const ADDIN_VERSION: string;
