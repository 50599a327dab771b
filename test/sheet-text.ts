/** Stands for the sheet of PatternFly 6 that the build makes: long enough to be found in a document. */
export default '.telemetry-health__dress { display: flex; }';
