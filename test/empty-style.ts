/** Stands for each style sheet: Jest cannot read CSS, and no test looks at it. */
export default {};
